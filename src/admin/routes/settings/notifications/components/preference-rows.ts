import {
  ChannelChoice,
  ChoiceScope,
  NOTICE_CHANNELS,
  NOTICE_GROUPS,
  NoticeChannel,
  NoticeGroup,
  NoticePreference,
  Preferences,
} from "../../../../hooks/notice"

export type Column = { scope: ChoiceScope; channel: NoticeChannel }
export type Row = { key: string; choiceAt: (column: Column) => ChannelChoice | undefined }
export type Matrix = { columns: Column[]; groups: { group: NoticeGroup; rows: Row[] }[] }

/** One line per notice, with a person's own channels first and those of all beside them. */
export function matrixOf({ notices, common_notices }: Preferences): Matrix {
  const lists = { own: byKey(notices), common: byKey(common_notices) }
  const all = byKey([...notices, ...common_notices])
  const has = ({ scope, channel }: Column) =>
    [...lists[scope].values()].some(({ channels }) => channels.some((c) => c.channel === channel))
  const columns = (["own", "common"] as const)
    .flatMap((scope) => NOTICE_CHANNELS.map((channel) => ({ scope, channel })))
    .filter(has)
  const rowOf = ({ key }: NoticePreference): Row => ({
    key,
    choiceAt: ({ scope, channel }) =>
      lists[scope].get(key)?.channels.find((choice) => choice.channel === channel),
  })
  const groups = NOTICE_GROUPS.map((group) => ({
    group,
    rows: [...all.values()].filter((notice) => notice.group === group).map(rowOf),
  }))
  return { columns, groups: groups.filter(({ rows }) => rows.length > 0) }
}

const byKey = (notices: NoticePreference[]) =>
  new Map(notices.map((notice) => [notice.key, notice]))
