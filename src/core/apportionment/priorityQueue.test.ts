import { priorityQueue } from './priorityQueue';

test('gives the first of all that are in it, in any order of pushing and popping', () => {
  let seed = 5;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let turn = 0; turn < 60; turn += 1) {
    const queue = priorityQueue<number>((one, other) => one < other);
    const list: number[] = [];
    for (let step = 0; step < 40; step += 1) {
      if (next(3) > 0) {
        const entry = next(30);
        queue.push(entry);
        list.push(entry);
        list.sort((one, other) => one - other);
      } else expect(queue.pop()).toBe(list.shift());
    }
    while (list.length > 0) expect(queue.pop()).toBe(list.shift());
    expect(queue.pop()).toBeUndefined();
  }
});

test('compares as often as a heap does, not as a list', () => {
  let comparisons = 0;
  const queue = priorityQueue<number>((one, other) => {
    comparisons += 1;
    return one < other;
  });
  for (let entry = 0; entry < 1024; entry += 1) queue.push((entry * 641) % 1024);
  for (let entry = 0; entry < 1024; entry += 1) expect(queue.pop()).toBe(entry);
  expect(comparisons).toBeLessThan(1024 * 10 * 3);
});
