import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownMini, ArrowUpMini, PencilSquare, Trash } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SortableRowProps } from "../../../../components/sortable-list"
import { Truncated } from "../../../../components/truncated"
import { useBusinessCalendars, useDeletePolicy } from "../../../../hooks/ticket-settings"
import type { SlaPolicy } from "../../../../hooks/ticket-terms"
import { TargetTable } from "./target-table"
import { useDeletePrompt } from "./use-delete-prompt"

type PolicyRowProps = SortableRowProps & { policy: SlaPolicy; onEdit: () => void }

export const PolicyRow = ({ policy, place, handle, onEdit, onUp, onDown }: PolicyRowProps) => {
  const { t } = useTranslation("ticket")
  const { mutateAsync } = useDeletePolicy()
  const remove = useDeletePrompt(mutateAsync, t("policy.delete_text"))
  const conditions = useConditionWords(policy)
  const moves = [
    onUp && { icon: <ArrowUpMini />, label: t("order.up"), onClick: onUp },
    onDown && { icon: <ArrowDownMini />, label: t("order.down"), onClick: onDown },
  ].filter((action) => action !== undefined)
  const groups = [
    [{ icon: <PencilSquare />, label: t("translation:actions.edit"), onClick: onEdit }],
    moves,
    [
      {
        icon: <Trash />,
        label: t("translation:actions.delete"),
        onClick: () => void remove(policy),
      },
    ],
  ]
  return (
    <div className="flex items-start gap-x-3 px-6 py-4">
      <div className="w-7 shrink-0">{handle}</div>
      <Text size="small" className="text-ui-fg-muted w-4 shrink-0 pt-1 text-end tabular-nums">
        {place}
      </Text>
      <div className="flex min-w-0 flex-1 flex-col gap-2 pt-1">
        <div className="flex min-w-0 items-center gap-x-2">
          <Truncated text={policy.name} className="txt-compact-small-plus" />
          {!policy.is_active && (
            <Badge size="2xsmall" color="orange">
              {t("policy.inactive")}
            </Badge>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {conditions}
        </Text>
        <TargetTable targets={policy.targets} />
      </div>
      <ActionMenu
        groups={groups.filter((actions) => actions.length).map((actions) => ({ actions }))}
      />
    </div>
  )
}

/** "Category: Order, Delivery · Tags: vip · Office hours" */
function useConditionWords({ conditions, calendar_id }: SlaPolicy) {
  const { t } = useTranslation("ticket")
  const { data: calendars = [] } = useBusinessCalendars()
  const named = (["category", "queue", "priority", "source"] as const).flatMap((field) => {
    const values = conditions[field]
    if (!values?.length) return []
    return `${t(`fields.${field}`)}: ${values.map((value) => t(`${field}.${value}`)).join(", ")}`
  })
  const { about_seller, tags, seller_id } = conditions
  const calendar = calendars.find(({ id, is_default }) =>
    calendar_id ? id === calendar_id : is_default
  )
  return [
    ...named,
    ...(about_seller === undefined ? [] : [t(`policy.about_seller_${about_seller}`)]),
    ...(seller_id?.length ? [t("policy.sellers", { count: seller_id.length })] : []),
    ...(tags?.length ? [`${t("fields.tags")}: ${tags.join(", ")}`] : []),
    ...(named.length || tags?.length || seller_id?.length || about_seller !== undefined
      ? []
      : [t("policy.all")]),
    ...(calendar ? [calendar.name] : []),
  ].join(" · ")
}
