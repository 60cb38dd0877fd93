import { MedusaError } from "@medusajs/framework/utils"
import {
  Audience,
  Channel,
  isNoticeKey,
  NOTICE_KEYS,
  NoticeDefinition,
  NoticeGroup,
  NoticeKey,
  NOTICES,
  RecipientType,
} from "./catalogue"
import { isOn, possibleChannels, Wishes, wishName } from "./routing"

/** That somebody wants a notice over a channel, or does not. */
export type Choice = { key: string; channel: string; is_on: boolean }
export type KnownChoice = { key: NoticeKey; channel: Channel; is_on: boolean }

/** One line of the page where people choose. */
export type NoticePreference = {
  key: NoticeKey
  group: NoticeGroup
  is_critical: boolean
  channels: {
    channel: Channel
    is_on: boolean
    /** A critical notice stays on. */
    is_locked: boolean
  }[]
}

/** Whose choices: notices for an audience, as one kind of recipient can be reached with them. */
export type Sphere = { audience: Audience; type: RecipientType; carried: readonly Channel[] }

const definitionOf = (key: NoticeKey): NoticeDefinition => NOTICES[key]
const isLocked = (key: NoticeKey, channel: Channel) => {
  const { channels, is_critical = false } = definitionOf(key)
  return is_critical && channels.includes(channel)
}

/** Notices of an audience that can reach the recipient at all. */
const noticesOf = ({ audience, type, carried }: Sphere) =>
  NOTICE_KEYS.filter((key) => definitionOf(key).audience === audience)
    .map((key) => ({ key, channels: possibleChannels(key, type, carried) }))
    .filter(({ channels }) => channels.length > 0)

/** Everything that somebody can be told, and over which channels they are. */
export const preferencesOf = (sphere: Sphere, wishes: Wishes): NoticePreference[] =>
  noticesOf(sphere).map(({ key, channels }) => ({
    ...{ key, group: definitionOf(key).group },
    is_critical: definitionOf(key).is_critical ?? false,
    channels: channels.map((channel) => ({
      channel,
      is_on: isOn(key, channel, wishes.get(wishName(key, channel))),
      is_locked: isLocked(key, channel),
    })),
  }))

/** @throws MedusaError invalid_data that names what would be accepted */
export function assertChoice({ key, channel, is_on }: Choice, sphere: Sphere): KnownChoice {
  const notices = noticesOf(sphere)
  const notice = notices.find((one) => isNoticeKey(key) && one.key === key)
  if (!notice) {
    const accepted = notices.map((one) => one.key).join(", ")
    throw refusal(`There is no notice ${key} here; accepted: ${accepted}`)
  }
  const known = notice.channels.find((one) => one === channel)
  if (!known) {
    throw refusal(`${key} has no channel ${channel}; accepted: ${notice.channels.join(", ")}`)
  }
  if (!is_on && isLocked(notice.key, known)) {
    throw refusal(`${key} cannot be switched off for ${channel}: it protects money or an account`)
  }
  return { key: notice.key, channel: known, is_on }
}

/** Notices whose mails a person can switch off, among those for an audience. */
export const switchableMails = (sphere: Sphere): NoticeKey[] =>
  noticesOf(sphere)
    .filter(({ key, channels }) => channels.includes("email") && !isLocked(key, "email"))
    .map(({ key }) => key)

const refusal = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
