import { clx, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChannelIcon, useNoticeName } from "../../../../components/notice/notice-words"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import type { Preferences } from "../../../../hooks/notice"
import { Choice, PreferenceSide, useChangePreferences } from "../../../../hooks/notice-preferences"
import { ChoiceSwitch } from "./choice-switch"
import { Column, matrixOf, Row } from "./preference-rows"

type MatrixProps = { side: PreferenceSide; isHead: boolean; preferences: Preferences }

/** Every notice against every channel. A switch saves at once. */
export const PreferenceMatrix = ({ side, isHead, preferences }: MatrixProps) => {
  const { t } = useTranslation("notice")
  const { mutate } = useChangePreferences(side)
  const { columns, groups } = matrixOf(preferences)
  const choose = (choice: Choice) => mutate({ choice })
  return (
    <Section level="h1" title={t("mine.title")} subtitle={t("mine.description")}>
      {groups.length ? (
        <div className="overflow-x-auto">
          <table className="w-full border-collapse">
            <thead>
              <tr className="border-b">
                <th scope="col" className="sr-only">
                  {t("mine.notice")}
                </th>
                {columns.map((column) => (
                  <ColumnHead key={nameOf(column)} side={side} column={column} />
                ))}
              </tr>
            </thead>
            {groups.map(({ group, rows }) => (
              <tbody key={group} className="border-b last:border-b-0">
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={columns.length + 1}
                    className="txt-compact-xsmall-plus text-ui-fg-muted px-6 pb-1 pt-4 text-start"
                  >
                    {t(`group.${group}`)}
                  </th>
                </tr>
                {rows.map((row) => (
                  <NoticeRow
                    key={row.key}
                    row={row}
                    columns={columns}
                    mayChooseForAll={isHead}
                    onChoose={choose}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      ) : (
        <SectionMessage text={t("mine.nothing")} />
      )}
    </Section>
  )
}

const nameOf = ({ scope, channel }: Column) => `${scope}:${channel}`

type ColumnHeadProps = { side: PreferenceSide; column: Column }

/** A channel; one that all share says whose it is. */
const ColumnHead = ({ side, column: { scope, channel } }: ColumnHeadProps) => {
  const { t } = useTranslation("notice")
  const isCommon = scope === "common"
  const isStore = side === "seller"
  const head = (
    <span className="flex flex-col items-center gap-y-1">
      <ChannelIcon channel={channel} />
      <span className="txt-compact-xsmall-plus text-ui-fg-subtle">{t(`channel.${channel}`)}</span>
      {isCommon && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted text-nowrap">
          {t(isStore ? "mine.store_channel" : "mine.shared_channel")}
        </Text>
      )}
    </span>
  )
  return (
    <th scope="col" className={clx("w-16 px-2 py-3 align-top font-normal sm:w-24 last:pe-6")}>
      {isCommon ? (
        <Tooltip content={t(isStore ? "mine.for_store" : "mine.for_staff")}>{head}</Tooltip>
      ) : (
        head
      )}
    </th>
  )
}

type NoticeRowProps = {
  row: Row
  columns: Column[]
  mayChooseForAll: boolean
  onChoose: (choice: Choice) => void
}

const NoticeRow = ({ row, columns, mayChooseForAll, onChoose }: NoticeRowProps) => {
  const { t } = useTranslation("notice")
  const name = useNoticeName()(row.key)
  return (
    <tr className="hover:bg-ui-bg-base-hover transition-fg">
      <th
        scope="row"
        className="txt-compact-small text-ui-fg-base min-w-[120px] py-2.5 pe-2 ps-6 text-start font-normal"
      >
        {name}
      </th>
      {columns.map((column) => {
        const choice = row.choiceAt(column)
        const { scope, channel } = column
        return (
          <td key={nameOf(column)} className="px-2 py-2.5 text-center last:pe-6">
            {choice && (
              <ChoiceSwitch
                choice={choice}
                label={t("mine.switch", { notice: name, channel: t(`channel.${channel}`) })}
                isDisabled={scope === "common" && !mayChooseForAll}
                onChange={(is_on) => onChoose({ key: row.key, channel, scope, is_on })}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}
