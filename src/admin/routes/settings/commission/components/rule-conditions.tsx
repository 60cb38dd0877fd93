import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CommissionRule, RULE_TARGETS } from "../../../../hooks/commission"
import { Truncated } from "../../../../components/truncated"

/** What a rule asks for; what was deleted since is said to be gone. */
export const RuleConditions = ({ rule }: { rule: CommissionRule }) => {
  const { t } = useTranslation("commission")
  const asked = RULE_TARGETS.filter((target) => rule[`${target}_id`] !== null)
  if (!asked.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t(rule.is_default ? "list.default_text" : "list.everything")}
      </Text>
    )
  }
  return (
    <ul className="flex min-w-0 flex-wrap gap-1">
      {asked.map((target) => {
        const named = rule[target]
        const text = `${t(`targets.${target}`)}: ${named?.name ?? t("list.gone")}`
        return (
          <li key={target} className="min-w-0 max-w-full">
            <Badge size="2xsmall" color={named ? "grey" : "red"} className="max-w-full">
              <Truncated text={text} />
            </Badge>
          </li>
        )
      })}
    </ul>
  )
}
