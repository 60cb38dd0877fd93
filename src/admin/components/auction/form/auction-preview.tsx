import { getStylizedAmount } from "@medusajs/dashboard/lib"
import { Heading, Text } from "@medusajs/ui"
import { ReactNode } from "react"
import { UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AuctionDefaults, useAuctionDefaults } from "../../../hooks/auction-settings"
import { Money } from "../../money"
import { SectionSkeleton } from "../../section-message"
import { useAuctionSide } from "../auction-side"
import { FeeExamples } from "../fee-examples"
import { stepAt, tiersFrom } from "../../../lib/increments"
import { useMoments } from "../moments"
import { AuctionValues, seconds } from "./auction-values"
import { useScheduleWords } from "./schedule-words"

const TIERS_SHOWN = 4

type PreviewProps = { form: UseFormReturn<AuctionValues> }

/** What the form amounts to, in words, while it is filled in. */
export const AuctionPreview = ({ form }: PreviewProps) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const currency_code = useWatch({ control: form.control, name: "currency_code" })
  const { data: defaults, isError, error } = useAuctionDefaults(api, currency_code)
  return (
    <aside
      aria-label={t("preview.title")}
      className="bg-ui-bg-component shadow-elevation-card-rest divide-y rounded-lg lg:sticky lg:top-10"
    >
      <Block title={t("preview.schedule")}>
        <ScheduleWords form={form} />
      </Block>
      {isError && <Block title={t("preview.money")}>{error.message}</Block>}
      {!defaults && !isError && <SectionSkeleton rows={4} />}
      {defaults && <MoneyWords form={form} defaults={defaults} />}
    </aside>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="flex flex-col gap-y-2 px-4 py-4">
    <Heading level="h3">{title}</Heading>
    <div className="txt-small text-ui-fg-subtle flex flex-col gap-y-1">{children}</div>
  </div>
)

const ScheduleWords = ({ form }: PreviewProps) => {
  const { t } = useTranslation("auction")
  const { zone } = useMoments()
  const words = useScheduleWords()
  const values = useWatch({ control: form.control })
  if (!values.ends_at) return <p>{t("preview.no_end")}</p>
  if (values.starts === "later" && !values.starts_at) return <p>{t("preview.no_start")}</p>
  const sentences = words({
    starts_at: values.starts === "later" ? (values.starts_at ?? null) : null,
    ends_at: values.ends_at,
    hard_end_at: values.hard_end_at ?? null,
    soft_close_window_s: seconds(values.soft_close_window ?? ""),
    soft_close_reset_s: seconds(values.soft_close_reset ?? ""),
  })
  return (
    <>
      {sentences.map((sentence, index) => (
        <p key={index} className={index < 2 ? "text-ui-fg-base" : undefined}>
          {sentence}
        </p>
      ))}
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("preview.zone", { zone: zone(values.ends_at) })}
      </Text>
    </>
  )
}

const MoneyWords = ({ form, defaults }: PreviewProps & { defaults: AuctionDefaults }) => {
  const { t } = useTranslation("auction")
  const [currency_code, startPrice, reserve, policy] = useWatch({
    control: form.control,
    name: ["currency_code", "start_price", "reserve_price", "on_default"],
  })
  const start = Number(startPrice) || 0
  // Kept in its own order within a sentence that reads from right to left.
  const words = (amount: number) => `\u2068${getStylizedAmount(amount, currency_code)}\u2069`
  return (
    <>
      <Block title={t("preview.bids")}>
        {start > 0 && (
          <p className="text-ui-fg-base">
            {t("preview.first_bids", {
              first: words(start),
              next: words(start + stepAt(defaults.increments, start)),
            })}
          </p>
        )}
        <dl className="grid grid-cols-2 gap-x-4">
          {tiersFrom(defaults.increments, start, TIERS_SHOWN).map(({ from, step }) => (
            <div key={from} className="contents">
              <dt>
                {t("from")} <Money amount={from} currency_code={currency_code} />
              </dt>
              <dd className="text-end">
                <span dir="ltr">
                  +<Money amount={step} currency_code={currency_code} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </Block>
      <Block title={t("preview.fee")}>
        <FeeExamples
          fee_bps={defaults.fee_bps}
          currency_code={currency_code}
          amounts={[start, Number(reserve) || 0]}
        />
      </Block>
      <Block title={t("preview.after")}>
        <p>{t("preview.payment", { count: defaults.payment_hours })}</p>
        <p>{t(`policy.${policy}.text`)}</p>
      </Block>
    </>
  )
}
