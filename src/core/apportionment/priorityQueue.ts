/** A binary heap: `pop` gives the entry that precedes all others, in O(log n). */
export interface PriorityQueue<Entry> {
  readonly push: (entry: Entry) => void;
  readonly pop: () => Entry | undefined;
}

export function priorityQueue<Entry>(
  precedes: (first: Entry, second: Entry) => boolean,
): PriorityQueue<Entry> {
  const heap: Entry[] = [];

  /** Swaps child and parent when they stand wrong; tells whether it did. */
  const settle = (parent: number, child: number): boolean => {
    const [above, below] = [heap[parent], heap[child]];
    if (above === undefined || below === undefined || !precedes(below, above)) return false;
    heap[parent] = below;
    heap[child] = above;
    return true;
  };

  const push = (entry: Entry): void => {
    let child = heap.push(entry) - 1;
    let parent = (child - 1) >> 1;
    while (settle(parent, child)) {
      child = parent;
      parent = (child - 1) >> 1;
    }
  };

  const firstChild = (parent: number): number => {
    const left = 2 * parent + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    return one !== undefined && other !== undefined && precedes(other, one) ? left + 1 : left;
  };

  const pop = (): Entry | undefined => {
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    heap[0] = last;
    let parent = 0;
    let child = firstChild(parent);
    while (settle(parent, child)) {
      parent = child;
      child = firstChild(parent);
    }
    return first;
  };

  return { push, pop };
}
