import { CheckCircleSolid, XMark } from "@medusajs/icons"
import { Heading, Text } from "@medusajs/ui"
import { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import { Truncated } from "../../../../components/truncated"
import type { SimulatedLine, Simulation } from "../../../../hooks/commission"

/** Which rule wins for each line, why those before it do not, and what everybody gets. */
export const SimulationResult = ({ simulation }: { simulation: Simulation }) => {
  const { t } = useTranslation("commission")
  const { lines, currency_code, commission, seller_gets } = simulation
  return (
    <div className="flex flex-col gap-y-4" role="status">
      {lines.map((line) => (
        <LineResult key={line.kind} line={line} currency={currency_code} />
      ))}
      <dl className="bg-ui-bg-component shadow-elevation-card-rest rounded-lg p-4">
        <Figure label={t("simulator.commission")}>
          <Money amount={commission} currency_code={currency_code} />
        </Figure>
        <Figure label={t("simulator.seller_gets")} isStrong>
          <Money amount={seller_gets} currency_code={currency_code} />
        </Figure>
      </dl>
    </div>
  )
}

const LineResult = ({ line, currency }: { line: SimulatedLine; currency: string }) => {
  const { t } = useTranslation("commission")
  const amounts = [
    ["paid", line.paid],
    ["subsidy", line.subsidy],
    ["base", line.base],
    ["computed", line.computed],
  ] as const
  return (
    <section className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-4">
      <Heading level="h3">{t(`simulator.${line.kind}`)}</Heading>
      <ol className="flex flex-col gap-y-2">
        {line.steps.map((step) => (
          <li key={step.id} className="flex min-w-0 items-start gap-x-2">
            {step.mismatch ? (
              <XMark className="text-ui-fg-muted mt-0.5 shrink-0" />
            ) : (
              <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" />
            )}
            <div className="min-w-0">
              <Truncated
                text={step.name}
                className={step.mismatch ? "txt-small" : "txt-small-plus"}
              />
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t(`mismatch.${step.mismatch ?? "none"}`)}
              </Text>
            </div>
          </li>
        ))}
      </ol>
      <dl>
        {amounts
          .filter(([name, amount]) => name !== "subsidy" || amount > 0)
          .map(([name, amount]) => (
            <Figure key={name} label={t(`simulator.${name}`)}>
              <Money amount={amount} currency_code={currency} />
            </Figure>
          ))}
        <Figure label={t("simulator.commission")} isStrong>
          <Money amount={line.commission} currency_code={currency} />
        </Figure>
      </dl>
      {line.bounded_by && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(`bounded.${line.bounded_by}`)}
        </Text>
      )}
    </section>
  )
}

type FigureProps = { label: string; isStrong?: boolean; children: ReactNode }

const Figure = ({ label, isStrong, children }: FigureProps) => (
  <div className="txt-small flex justify-between gap-x-4">
    <dt className="text-ui-fg-subtle min-w-0">{label}</dt>
    <dd className={isStrong ? "text-ui-fg-base font-medium" : ""}>{children}</dd>
  </div>
)
