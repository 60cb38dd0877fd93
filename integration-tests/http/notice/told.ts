import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import { OVERLAP_MS, tellMissed } from "../../../src/workflows/notice/tell-missed"
import { TELLERS } from "../../../src/workflows/notice/tellers/all"

const MINUTE_MS = 60_000
export const noticesOf = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)

type Reached = { key: string; recipient_id: string; channel: string }

/**
 * Who was told what over which channels, such as
 * `{ order_placed: ["ann@example.com by email"] }`. Ids of users and customers are shown as their
 * e-mail addresses.
 */
export async function everythingTold(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Reached[] }>(
    `select key, coalesce(customer.email, "user".email, recipient_id) as recipient_id, channel
     from (
       select key, recipient_id, 'inbox' as channel from notice
       union all select key, recipient_id, channel from notice_message
     ) as told
     left join customer on customer.id = recipient_id
     left join "user" on "user".id = recipient_id
     order by key, recipient_id, array_position('{inbox,feed,email,telegram,sms}', channel)`
  )
  const told: Record<string, string[]> = {}
  for (const key of new Set(rows.map((row) => row.key))) {
    const reached = rows.filter((row) => row.key === key)
    told[key] = [...new Set(reached.map((row) => row.recipient_id))].map((id) => {
      const channels = reached.filter((row) => row.recipient_id === id).map((row) => row.channel)
      return `${id} by ${[...new Set(channels)].join(", ")}`
    })
  }
  return told
}

/** The facts of every notice of a kind, by whoever was told. */
export async function factsTold(container: MedusaContainer, key: string) {
  const messages = await noticesOf(container).listNoticeMessages({ key })
  return messages.map(({ recipient_id, facts }) => ({ recipient_id, facts }))
}

/** As if nobody had ever been told anything. Gives back the moment from which things are news. */
export async function forgetEverythingTold(container: MedusaContainer): Promise<Date> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw("truncate notice, notice_message, notice_digest_event")
  return new Date()
}

/** What the job does when it last searched at that moment. */
export async function searchForMissed(container: MedusaContainer, since: Date) {
  const notices = noticesOf(container)
  const searched = new Date(since.getTime() + OVERLAP_MS)
  for (const teller of TELLERS) {
    await notices.moveWatermark(teller.name, searched)
    await tellMissed(container, teller, new Date(Date.now() + 2 * MINUTE_MS))
  }
}
