import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { isTimeZone } from "../../lib/wall-clock"
import { NoticeBrands } from "./brands"
import { run } from "./database"
import { DEFAULT_LOCALE, LOCALES } from "./messages/languages"
import { wishName, Wishes } from "./routing"
import { Ctx, NoticeSettingRow } from "./storage"
import type { Recipient } from "./telling"

export type Who = Pick<Recipient, "type" | "id">
export type Setting = Pick<NoticeSettingRow, "locale" | "time_zone" | "quiet_from" | "quiet_to">
/** What somebody has chosen; where they chose nothing, the catalogue and the options say. */
export type Person = { setting: Setting; wishes: Wishes }

const NO_SETTING: Setting = { locale: null, time_zone: null, quiet_from: null, quiet_to: null }
const nameOf = ({ type, id }: Who) => `${type}:${id}`

/** The language for "en" or "en-GB"; none for one that there are no words in. */
const knownLocale = (wish: string | null | undefined) => {
  const [language] = wish?.toLowerCase().split(/[-_]/) ?? []
  return LOCALES.find((locale) => locale === language)
}

/** Rows of a table that belong to any of some people, in one read. */
const ofPeople = (columns: string, table: string) => `
  select ${columns} from ${table} t
    join jsonb_to_recordset(cast(:who as jsonb)) as who(type text, id text)
      on t.recipient_type = who.type and t.recipient_id = who.id
    where t.deleted_at is null`
const WISHES = ofPeople(
  "t.recipient_type, t.recipient_id, t.key, t.channel, t.is_on",
  "notice_choice"
)
const SETTINGS = ofPeople(
  "t.recipient_type, t.recipient_id, t.locale, t.time_zone, t.quiet_from, t.quiet_to",
  "notice_setting"
)

type Owned = { recipient_type: Who["type"]; recipient_id: string }
type Wish = Owned & { key: string; channel: string; is_on: boolean }

/** What people want to be told, where, and when. */
export class NoticeChoices extends NoticeBrands {
  /** What each of many people has chosen, in two reads for all. */
  @InjectManager()
  async readPeople(people: Who[], @MedusaContext() context: Ctx = {}) {
    const unique = [...new Map(people.map((who) => [nameOf(who), who])).values()]
    const who = JSON.stringify(unique.map(({ type, id }) => ({ type, id })))
    const wishesOf = new Map<string, Map<string, boolean>>()
    for (const row of await run<Wish>(context, WISHES, { who })) {
      const name = nameOf({ type: row.recipient_type, id: row.recipient_id })
      const wishes = wishesOf.get(name) ?? new Map<string, boolean>()
      wishesOf.set(name, wishes.set(wishName(row.key, row.channel), row.is_on))
    }
    const settings = await run<Owned & Setting>(context, SETTINGS, { who })
    const settingOf = new Map(
      settings.map((row) => [nameOf({ type: row.recipient_type, id: row.recipient_id }), row])
    )
    return (one: Who): Person => ({
      setting: settingOf.get(nameOf(one)) ?? NO_SETTING,
      wishes: wishesOf.get(nameOf(one)) ?? new Map(),
    })
  }

  /** The language of somebody who chose one, or the usual one. */
  @InjectManager()
  async readLanguage(who: Who, @MedusaContext() context: Ctx = {}) {
    const personOf = await this.readPeople([who], context)
    return this.languageOf(personOf(who).setting)
  }

  /** How to speak to somebody: what they set, what they chose elsewhere, or what all get. */
  protected languageOf({ locale, time_zone }: Setting, elsewhere?: string | null) {
    const wished = knownLocale(locale) ?? knownLocale(elsewhere)
    return {
      locale: wished ?? knownLocale(this.options.locale) ?? DEFAULT_LOCALE,
      time_zone: time_zone && isTimeZone(time_zone) ? time_zone : this.options.time_zone,
    }
  }
}
