import { run } from '../../src/cli/run';

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One call of the command line in this process. */
export async function call(...argv: readonly string[]): Promise<Answer> {
  let stdout = '';
  let stderr = '';
  const status = await run(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}
