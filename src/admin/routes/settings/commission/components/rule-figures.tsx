import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePercent } from "../../../../components/auction/fee-examples"
import { Money } from "../../../../components/money"
import type { CommissionRule, RuleAmount } from "../../../../hooks/commission"

/** What a rule takes, with its bounds, one line for each currency. */
export const RuleFigures = ({ rule }: { rule: CommissionRule }) => {
  const { t } = useTranslation("commission")
  const percent = usePercent()
  return (
    <div className="flex shrink-0 flex-col gap-y-0.5 md:items-end md:text-end">
      {rule.kind === "percentage" && (
        <Text size="small" weight="plus">
          <bdi>{percent(rule.basis_points ?? 0)}</bdi>
        </Text>
      )}
      {rule.amounts.map((amount) => (
        <AmountLine key={amount.currency_code} {...amount} />
      ))}
      <Text size="xsmall" className="text-ui-fg-muted">
        {t(rule.include_shipping ? "list.with_shipping" : "list.without_shipping")}
      </Text>
    </div>
  )
}

const AmountLine = ({ currency_code, fixed, min, max }: RuleAmount) => {
  const { t } = useTranslation("commission")
  return (
    <Text size="small" className="text-ui-fg-subtle flex flex-wrap gap-x-2 md:justify-end">
      {fixed !== null && (
        <span className="text-ui-fg-base font-medium">
          <Money amount={fixed} currency_code={currency_code} /> {t("list.each")}
        </span>
      )}
      {min !== null && (
        <span>
          {t("list.min")} <Money amount={min} currency_code={currency_code} />
        </span>
      )}
      {max !== null && (
        <span>
          {t("list.max")} <Money amount={max} currency_code={currency_code} />
        </span>
      )}
    </Text>
  )
}
