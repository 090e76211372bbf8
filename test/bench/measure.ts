const PASSES = 7;
const MICROSECONDS = 500_000;

/**
 * CPU microseconds of one of the `calls` of a pass: the median of at least seven passes and half a second, after
 * warming up. CPU time (garbage collection included), not the clock, so that other work on the machine does not count.
 */
export function cpuMicroseconds(pass: () => unknown, calls = 1): number {
  pass();
  const times: number[] = [];
  for (let spent = 0; times.length < PASSES || spent < MICROSECONDS; spent += times.at(-1)!) {
    const start = process.cpuUsage();
    pass();
    const { user, system } = process.cpuUsage(start);
    times.push(user + system);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)]! / calls;
}
