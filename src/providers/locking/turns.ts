/** Who waits in this process, one behind the other, so that only the first asks the database. */
export class Turns {
  private readonly tails = new Map<string, Promise<void>>()

  /**
   * Waits for a turn at every name.
   *
   * @param names sorted, so that two who want the same ones never wait for each other
   * @returns what ends the turn
   * @throws the reason of the signal, when the turn has not come until then
   */
  async take(names: readonly string[], signal: AbortSignal): Promise<() => void> {
    const ends: (() => void)[] = []
    const end = () => ends.forEach((one) => one())
    try {
      for (const name of names) ends.push(await this.takeOne(name, signal))
      return end
    } catch (error) {
      end()
      throw error
    }
  }

  private async takeOne(name: string, signal: AbortSignal): Promise<() => void> {
    const before = this.tails.get(name)
    let end = () => {}
    const mine = new Promise<void>((resolve) => (end = resolve))
    // Who gives up ends at once and is skipped, but not before those ahead.
    const tail = Promise.all([before, mine]).then(() => {
      if (this.tails.get(name) === tail) this.tails.delete(name)
    })
    this.tails.set(name, tail)
    try {
      if (before) await orAborted(before, signal)
      return end
    } catch (error) {
      end()
      throw error
    }
  }
}

async function orAborted(turn: Promise<void>, signal: AbortSignal) {
  signal.throwIfAborted()
  let give = () => {}
  const aborted = new Promise<never>((_, reject) => {
    give = () => reject(signal.reason)
    signal.addEventListener("abort", give, { once: true })
  })
  try {
    await Promise.race([turn, aborted])
  } finally {
    signal.removeEventListener("abort", give)
  }
}
