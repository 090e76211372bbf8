/**
 * CPU microseconds of one call: the median of several rounds after warming up. CPU time (garbage collection
 * included), not the clock, so that other work on the machine does not count.
 */
export function cpuMicroseconds(job: () => unknown, rounds = 9, roundMilliseconds = 60): number {
  for (const until = performance.now() + roundMilliseconds; performance.now() < until;) job();
  const times = Array.from({ length: rounds }, () => oneRound(job, roundMilliseconds));
  times.sort((one, other) => one - other);
  return times[Math.floor(rounds / 2)]!;
}

function oneRound(job: () => unknown, milliseconds: number): number {
  const start = process.cpuUsage();
  for (let calls = 1; ; calls += 1) {
    job();
    const { user, system } = process.cpuUsage(start);
    if (user + system >= milliseconds * 1000) return (user + system) / calls;
  }
}
