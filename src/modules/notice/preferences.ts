import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { soundJson } from "../../lib/sound-json"
import { CHANNELS_OF, Audience } from "./catalogue"
import { NoticeChoices, Setting, Who } from "./choices"
import { run } from "./database"
import { assertChoice, Choice, KnownChoice, preferencesOf, Sphere } from "./preference-rules"
import { switchableMails } from "./preference-rules"
import { Ctx } from "./storage"
import type { Unsubscription } from "./unsubscribe"

export type PreferenceChanges = Partial<Setting> & { choices?: Choice[] }

const SETTING_COLUMNS = ["locale", "time_zone", "quiet_from", "quiet_to"] as const

const SET_CHOICES = `
  insert into notice_choice (id, recipient_type, recipient_id, key, channel, is_on, created_at,
      updated_at)
    select id, recipient_type, recipient_id, key, channel, is_on, now, now
    from jsonb_to_recordset(cast(:rows as jsonb)) as row(id text, recipient_type text,
      recipient_id text, key text, channel text, is_on boolean, now timestamptz)
    on conflict (recipient_type, recipient_id, key, channel) do update
      set is_on = excluded.is_on, updated_at = excluded.updated_at`

const setSetting = (columns: readonly string[]) => `
  insert into notice_setting (id, recipient_type, recipient_id, created_at, updated_at
      ${columns.map((column) => `, ${column}`).join("")})
    values (:id, :type, :recipient_id, :now, :now ${columns.map((column) => `, :${column}`).join("")})
    on conflict (recipient_type, recipient_id) do update
      set updated_at = excluded.updated_at
        ${columns.map((column) => `, ${column} = excluded.${column}`).join("")}`

/** The page on which people choose. */
export class NoticePreferences extends NoticeChoices {
  /** What somebody can be told, what of it they are, and when. */
  @InjectManager()
  async readPreferences(who: Who, audience: Audience, @MedusaContext() context: Ctx = {}) {
    const { setting, wishes } = (await this.readPeople([who], context))(who)
    const { locale, time_zone } = this.languageOf(setting)
    const { quiet_from, quiet_to } = setting
    const notices = preferencesOf(this.sphereOf_(who, audience), wishes)
    return { locale, time_zone, quiet_from, quiet_to, notices }
  }

  /** @throws MedusaError invalid_data for a choice that there is not; then nothing is changed */
  @InjectTransactionManager()
  async changePreferencesOf(
    all: { who: Who; changes: PreferenceChanges }[],
    audience: Audience,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    for (const { who, changes } of all) await this.change_(who, audience, changes, now, context)
  }

  private async change_(
    who: Who,
    audience: Audience,
    { choices = [], ...setting }: PreferenceChanges,
    now: Date,
    context: Ctx
  ): Promise<void> {
    const sphere = this.sphereOf_(who, audience)
    const known = choices.map((choice) => assertChoice(choice, sphere))
    const columns = SETTING_COLUMNS.filter((column) => setting[column] !== undefined)
    if (columns.length) {
      const values = Object.fromEntries(columns.map((column) => [column, setting[column]]))
      await run(context, setSetting(columns), {
        ...{ id: generateEntityId("", "nsetting"), type: who.type, recipient_id: who.id, now },
        ...values,
      })
    }
    await this.setChoices_(who, known, now, context)
  }

  /** Switches the mails of one notice off, or on again. */
  @InjectTransactionManager()
  async switchMails(
    { key, ...who }: Unsubscription,
    is_on: boolean,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.setChoices_(who, [{ key, channel: "email", is_on }], now, context)
  }

  /** Switches all mails off that are not critical. */
  @InjectTransactionManager()
  async switchAllMailsOff(who: Who, now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    const audiences = (["customer", "seller", "merchant"] as const).filter(
      (audience) => CHANNELS_OF[audience][who.type]
    )
    const choices = audiences
      .flatMap((audience) => switchableMails(this.sphereOf_(who, audience)))
      .map((key) => ({ key, channel: "email" as const, is_on: false }))
    await this.setChoices_(who, choices, now, context)
  }

  private sphereOf_({ type }: Who, audience: Audience): Sphere {
    return { audience, type, carried: this.options.channels }
  }

  private async setChoices_({ type, id }: Who, choices: KnownChoice[], now: Date, context: Ctx) {
    // Of two answers to the same question the later one counts.
    const last = new Map(choices.map((choice) => [`${choice.key}:${choice.channel}`, choice]))
    const rows = [...last.values()].map((choice) => ({
      ...{ id: generateEntityId("", "nchoice"), recipient_type: type, recipient_id: id },
      ...{ ...choice, now },
    }))
    rows.sort((a, b) => (`${a.key}:${a.channel}` < `${b.key}:${b.channel}` ? -1 : 1))
    await run(context, SET_CHOICES, { rows: soundJson(rows) })
  }
}
