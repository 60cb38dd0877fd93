import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownMini, ArrowUpMini, PencilSquare, Trash } from "@medusajs/icons"
import { Badge, Text, toast, usePrompt } from "@medusajs/ui"
import { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Truncated } from "../../../../components/truncated"
import { CommissionRule, useDeleteRule } from "../../../../hooks/commission"
import { RuleConditions } from "./rule-conditions"
import { RuleFigures } from "./rule-figures"

type RuleRowProps = {
  rule: CommissionRule
  /** From 1. */
  place: number
  handle?: ReactNode
  onEdit: () => void
  onUp?: () => void
  onDown?: () => void
}

export const RuleRow = ({ rule, place, handle, onEdit, onUp, onDown }: RuleRowProps) => {
  const { t } = useTranslation("commission")
  const remove = useDelete(rule)
  const edit = { icon: <PencilSquare />, label: t("translation:actions.edit"), onClick: onEdit }
  const moves = [
    onUp && { icon: <ArrowUpMini />, label: t("order.up"), onClick: onUp },
    onDown && { icon: <ArrowDownMini />, label: t("order.down"), onClick: onDown },
  ].filter((action) => action !== undefined)
  const drop = { icon: <Trash />, label: t("translation:actions.delete"), onClick: remove }
  const groups = [[edit], moves, rule.is_default ? [] : [drop]]
  return (
    <div className="flex items-start gap-x-3 px-6 py-4">
      <div className="w-7 shrink-0">{handle}</div>
      <Text size="small" className="text-ui-fg-muted w-6 shrink-0 pt-1 text-end tabular-nums">
        {place}
      </Text>
      <div className="flex min-w-0 flex-1 flex-col gap-x-4 gap-y-1 pt-1 md:flex-row">
        <div className="flex min-w-0 flex-1 flex-col gap-y-1">
          <div className="flex min-w-0 items-center gap-x-2">
            <Truncated text={rule.name} className="txt-compact-small-plus" />
            {rule.is_default && <Badge size="2xsmall">{t("list.default")}</Badge>}
            {!rule.is_active && (
              <Badge size="2xsmall" color="orange">
                {t("list.inactive")}
              </Badge>
            )}
          </div>
          <RuleConditions rule={rule} />
        </div>
        <RuleFigures rule={rule} />
      </div>
      <ActionMenu
        groups={groups.filter((actions) => actions.length).map((actions) => ({ actions }))}
      />
    </div>
  )
}

function useDelete({ id, name }: CommissionRule) {
  const { t } = useTranslation("commission")
  const prompt = usePrompt()
  const { mutate } = useDeleteRule()
  return async () => {
    const agreed = await prompt({
      title: t("delete.title", { name }),
      description: t("delete.text"),
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(id, {
      onSuccess: () => toast.success(t("delete.done", { name })),
      onError: (error) => toast.error(error.message),
    })
  }
}
