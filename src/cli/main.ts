import { run } from './run';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', () => undefined);

/** `npm run --silent cli -- …`: the process around `run`. Output is written whole before the process ends. */
process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
