/** What a balancer may wait for an answer about this process. */
export const CHECK_MS_MAX = 2_000

export type Check = "ok" | "failed"
export type Checks = {
  /** It answers. */
  database: Check
  /** Its tables are those that this version was made for. */
  migrations: Check
  /** Null when this installation has none. */
  redis: Check | null
  /** The process is not about to end. */
  accepting: Check
}

/**
 * Whether requests should come here. Redis is told of and does not count: every server would be
 * taken out at once, while shops can sell without it.
 */
export const isReady = ({ database, migrations, accepting }: Checks) =>
  [database, migrations, accepting].every((check) => check === "ok")

/** The outcome of a check that throws, or takes too long, when something is wrong. */
export async function outcomeOf(check: Promise<unknown>, ms_max = CHECK_MS_MAX): Promise<Check> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Check>((resolve) => {
    timer = setTimeout(() => resolve("failed"), ms_max).unref()
  })
  const outcome = check.then(
    (): Check => "ok",
    (): Check => "failed"
  )
  try {
    return await Promise.race([outcome, late])
  } finally {
    clearTimeout(timer)
  }
}
