import type { Logger } from "@medusajs/framework/types"
import { Pool, PoolClient } from "pg"

/** A lease takes milliseconds; more connections than these would only wait for each other. */
const CONNECTIONS_MAX = 4
const CONNECT_MS_MAX = 5_000
const STATEMENT_MS_MAX = 5_000
const APPLICATION = "souk locks"
/** Who names no owner shares this one; it never passes for an owner's name. */
const NOBODY = "*"
/** What is locked without an end is given up a day later. */
const LEASE_S_MAX = 24 * 60 * 60

export type Lease = { names: readonly string[]; owner?: string | null; seconds?: number }

// What is free, or was somebody's whose time is over, or is the owner's already. Times are the
// database's: processes whose clocks differ agree.
const TAKE = `
  insert into lock_lease (id, owner, expires_at)
    select name, $2, now() + make_interval(secs => $3) from unnest($1::text[]) as name order by name
    on conflict (id) do update
      set owner = excluded.owner, expires_at = excluded.expires_at, updated_at = now()
      where lock_lease.expires_at <= now()
        or lock_lease.owner = excluded.owner and excluded.owner <> '${NOBODY}'
    returning id`
const RENEW = `
  update lock_lease set expires_at = now() + make_interval(secs => $3), updated_at = now()
    where id = any($1::text[]) and owner = $2 and expires_at > now() returning id`
const GIVE_BACK = `delete from lock_lease where id = any($1::text[]) and owner = $2 returning id`

/** Leases on names, as rows that run out by themselves. Over connections of its own. */
export class Leases {
  private readonly pool: Pool

  constructor(url: string, logger: Logger) {
    this.pool = new Pool({
      connectionString: url,
      max: CONNECTIONS_MAX,
      application_name: APPLICATION,
      connectionTimeoutMillis: CONNECT_MS_MAX,
      statement_timeout: STATEMENT_MS_MAX,
    })
    // A connection that breaks while nobody uses it; the next one is a new one.
    this.pool.on("error", (error) => logger.warn(`A connection for locks broke: ${error.message}`))
    // One that breaks under a statement fails it; without a listener it would end the process, too.
    this.pool.on("connect", (client) => client.on("error", () => {}))
  }

  /** Takes all of the names, or none. */
  async take({ names, owner, seconds }: Lease): Promise<boolean> {
    const client = await this.pool.connect()
    try {
      return await taken(client, [names, owner ?? NOBODY, lifeOf(seconds)], names.length)
    } finally {
      client.release()
    }
  }

  /** Whether the owner still has all of them; then they have so many seconds again. */
  async renew({ names, owner, seconds }: Lease): Promise<boolean> {
    const values = [names, owner ?? NOBODY, lifeOf(seconds)]
    return (await this.pool.query(RENEW, values)).rowCount === names.length
  }

  /** Whether the owner had all of them. */
  async giveBack({ names, owner }: Lease): Promise<boolean> {
    return (await this.pool.query(GIVE_BACK, [names, owner ?? NOBODY])).rowCount === names.length
  }

  async giveBackAll(owner?: string | null) {
    await this.pool.query("delete from lock_lease where owner = $1", [owner ?? NOBODY])
  }

  async close() {
    await this.pool.end()
  }
}

const lifeOf = (seconds = LEASE_S_MAX) => Math.min(Math.max(seconds, 1), LEASE_S_MAX)

/** One name needs one statement; several are one transaction, which is undone when one is not free. */
async function taken(client: PoolClient, values: unknown[], count: number): Promise<boolean> {
  if (count === 1) return (await client.query(TAKE, values)).rowCount === 1
  await client.query("begin")
  try {
    const { rowCount } = await client.query(TAKE, values)
    await client.query(rowCount === count ? "commit" : "rollback")
    return rowCount === count
  } catch (error) {
    await client.query("rollback").catch(() => undefined)
    throw error
  }
}
