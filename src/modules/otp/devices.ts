import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { providerOf } from "../../lib/address"
import { OtpChallenges } from "./challenges"
import type { SignedIn } from "./events"
import { DAY_MS, DEVICE_DAYS, DEVICES_MAX } from "./rules"
import { Ctx, managerOf } from "./storage"

type Actor = Pick<SignedIn, "actor_type" | "actor_id">

const SEE = `
  insert into known_device (id, actor_type, actor_id, fingerprint, first_seen_at, last_seen_at)
    values (?, ?, ?, ?, ?, ?)
  on conflict (actor_id, actor_type, fingerprint) do update
    set last_seen_at = greatest(known_device.last_seen_at, excluded.last_seen_at),
        updated_at = now()
  returning id`
const OTHERS = `
  select count(*)::int as count from known_device
    where actor_id = ? and actor_type = ? and id <> ?`
/** Keeps the newest of a person. */
const TRIM = `
  delete from known_device where id in (
    select id from known_device where actor_id = ? and actor_type = ?
      order by last_seen_at desc, id offset ?)`

/** Where people sign in from. */
export class OtpDevices extends OtpChallenges {
  /**
   * Notes a sign-in and says whether the person should be told: from somewhere they never were,
   * when they were somewhere before.
   */
  @InjectTransactionManager()
  async seeDevice(
    { actor_type, actor_id, device, address, at }: SignedIn,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ id: string; is_news: boolean }> {
    const manager = managerOf(context)
    const fingerprint = this.hash("device", `${device}|${providerOf(address)}`)
    const id = generateEntityId(undefined, "device")
    const values = [id, actor_type, actor_id, fingerprint, at, at]
    const [seen] = await manager.execute<{ id: string }[]>(SEE, values)
    if (seen.id !== id) return { id: seen.id, is_news: false }
    const [{ count }] = await manager.execute<{ count: number }[]>(OTHERS, [
      ...[actor_id, actor_type, id],
    ])
    await manager.execute(TRIM, [actor_id, actor_type, DEVICES_MAX])
    return { id, is_news: count > 0 }
  }

  /** For somebody who is gone. */
  @InjectTransactionManager()
  async forgetDevices(
    { actor_type, actor_id }: Actor,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await managerOf(context).execute(
      "delete from known_device where actor_id = ? and actor_type = ?",
      [actor_id, actor_type]
    )
  }

  /** Up to `limit` rows of each table that are of no use any more; gives back how many. */
  @InjectTransactionManager()
  async prune(now: Date, limit: number, @MedusaContext() context: Ctx = {}): Promise<number> {
    const unseen = new Date(now.getTime() - DEVICE_DAYS * DAY_MS)
    const old: [string, Date][] = [
      ["otp_challenge where expires_at <= ?", now],
      ["otp_counter where expires_at <= ?", now],
      ["known_device where last_seen_at <= ?", unseen],
    ]
    let most = 0
    for (const [rows, until] of old) {
      const [table] = rows.split(" ")
      const gone = await managerOf(context).execute<unknown[]>(
        `delete from ${table} where id in (select id from ${rows} limit ?) returning id`,
        [until, limit]
      )
      most = Math.max(most, gone.length)
    }
    return most
  }
}
