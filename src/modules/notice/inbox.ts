import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { Who } from "./choices"
import { run } from "./database"
import { NoticeDispatch } from "./dispatch"
import { Ctx, NoticeRow } from "./storage"

/** Whose inbox. A member of a store sees what concerns this store, or no store at all. */
export type InboxOwner = Who & { seller_id?: string | null }
export type InboxPage = { offset: number; limit: number; is_read?: boolean }
export type InboxNotice = Pick<
  NoticeRow,
  "id" | "key" | "title" | "body" | "path" | "facts" | "read_at" | "created_at"
>

const COLUMNS = ["id", "key", "title", "body", "path", "facts", "read_at", "created_at"]
const OWN = `recipient_type = :type and recipient_id = :id and deleted_at is null
  and (seller_id is null or cast(:seller_id as text) is null or seller_id = :seller_id)`

const COUNTS = `
  select count(*)::integer as count, (count(*) filter (where read_at is null))::integer as unread
    from notice where ${OWN}`
const PAGE = `
  select ${COLUMNS.join(", ")} from notice
    where ${OWN} and (cast(:is_read as boolean) is null or (read_at is not null) = :is_read)
    order by read_at is not null, created_at desc, id desc limit :limit offset :offset`
const READ_ONE = `
  update notice set read_at = coalesce(read_at, :now), updated_at = :now
    where id = :notice_id and ${OWN}
    returning ${COLUMNS.join(", ")}`
const READ_ALL = `
  update notice set read_at = :now, updated_at = :now where ${OWN} and read_at is null
    returning id`

const UNREAD = `
  select t.recipient_type as type, t.recipient_id as id, count(*)::integer as count from notice t
    join jsonb_to_recordset(cast(:who as jsonb)) as who(type text, id text)
      on t.recipient_type = who.type and t.recipient_id = who.id
    where t.read_at is null and t.deleted_at is null
    group by t.recipient_type, t.recipient_id`

const values = ({ type, id, seller_id = null }: InboxOwner) => ({ type, id, seller_id })
/** Dates come out of a statement as texts. */
const dated = (row: InboxNotice): InboxNotice => ({
  ...row,
  read_at: row.read_at && new Date(row.read_at),
  created_at: new Date(row.created_at),
})

/** What a person was told, and what of it they have read. */
export class NoticeInbox extends NoticeDispatch {
  /** Unread ones first, then the newest. */
  @InjectManager()
  async readInbox(
    owner: InboxOwner,
    { is_read, ...page }: InboxPage,
    @MedusaContext() context: Ctx = {}
  ) {
    const own = values(owner)
    const [{ count: all, unread }] = await run<{ count: number; unread: number }>(
      context,
      COUNTS,
      own
    )
    const rows = await run<InboxNotice>(context, PAGE, {
      ...{ ...own, ...page, is_read: is_read ?? null },
    })
    const count = is_read === undefined ? all : is_read ? all - unread : unread
    return { notices: rows.map(dated), count, unread_count: unread }
  }

  /** How much of their inboxes many people have not read, in one read for all. */
  @InjectManager()
  async countUnread(people: Who[], @MedusaContext() context: Ctx = {}) {
    const unique = new Map(people.map(({ type, id }) => [`${type}:${id}`, { type, id }]))
    const who = JSON.stringify([...unique.values()])
    const found = await run<Who & { count: number }>(context, UNREAD, { who })
    const countOf = new Map(found.map(({ type, id, count }) => [`${type}:${id}`, count]))
    return ({ type, id }: Who): number => countOf.get(`${type}:${id}`) ?? 0
  }

  /** Undefined when the person has no such notice. When it was first read stays. */
  @InjectTransactionManager()
  async markRead(
    owner: InboxOwner,
    notice_id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<InboxNotice | undefined> {
    const [row] = await run<InboxNotice>(context, READ_ONE, { ...values(owner), notice_id, now })
    return row && dated(row)
  }

  /** Gives back how many had not been read. */
  @InjectTransactionManager()
  async markAllRead(owner: InboxOwner, now: Date, @MedusaContext() context: Ctx = {}) {
    return (await run(context, READ_ALL, { ...values(owner), now })).length
  }
}
