import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SortableList } from "../../../../components/sortable-list"
import { CommissionRule, useReorderRules } from "../../../../hooks/commission"
import { RuleRow } from "./rule-row"

type SortableRulesProps = { rules: CommissionRule[]; onEdit: (rule: CommissionRule) => void }

/** Rules in the order in which they are asked. */
export const SortableRules = ({ rules, onEdit }: SortableRulesProps) => {
  const { t } = useTranslation("commission")
  const { mutate } = useReorderRules()
  const reorder = (ids: string[]) =>
    mutate(ids, {
      onSuccess: () => toast.success(t("order.saved")),
      onError: (error) => toast.error(error.message),
    })
  return (
    <SortableList items={rules} words="commission" onReorder={reorder}>
      {(rule, row) => <RuleRow rule={rule} onEdit={() => onEdit(rule)} {...row} />}
    </SortableList>
  )
}
