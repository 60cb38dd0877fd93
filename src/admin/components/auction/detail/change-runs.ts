type Change = { kind: string; actor_type: string }

/** A change; or many that late bids made one after the other, told as one. */
export type ChangeRun<T extends Change> = { newest: T; oldest: T; all: T[] }

const isByLateBid = ({ kind, actor_type }: Change) => kind === "extended" && actor_type === "system"

/** Near the end each bid moves it: dozens of lines that say little, and would hide the others. */
export function runsOf<T extends Change>(newestFirst: T[]): ChangeRun<T>[] {
  const runs: ChangeRun<T>[] = []
  for (const change of newestFirst) {
    const last = runs[runs.length - 1]
    if (last && isByLateBid(last.oldest) && isByLateBid(change)) {
      last.all.push(change)
      last.oldest = change
    } else {
      runs.push({ newest: change, oldest: change, all: [change] })
    }
  }
  return runs
}
