import { Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useReplayWebhooks } from "../../hooks/webhook"
import { useFailedCount } from "../../hooks/webhook-deliveries"
import { MomentField } from "../auction/form/moment-field"
import { SelectField } from "../form-fields"
import { SideDrawer, SideForm } from "../side-form"
import { EVENT_DAYS, periodOf, PERIODS, PeriodValues } from "./periods"
import { useNumbers } from "./use-numbers"
import type { Replay } from "../../lib/webhook"

type Values = PeriodValues & Pick<Replay, "what">
type ReplayFormProps = { endpointId: string; onClose: () => void }

/** Sends again what failed, or all that happened in a period. */
export const ReplayDrawer = ({ open, ...props }: ReplayFormProps & { open: boolean }) => {
  const { t } = useTranslation("webhook")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("replay.title")}
      description={t("replay.text", { count: EVENT_DAYS })}
    >
      <ReplayForm {...props} />
    </SideDrawer>
  )
}

const ReplayForm = ({ endpointId, onClose }: ReplayFormProps) => {
  const { t } = useTranslation("webhook")
  const numbers = useNumbers()
  const { mutateAsync } = useReplayWebhooks(endpointId)
  const form = useForm<Values>({
    defaultValues: { what: "failed", period: "24", since: null, until: null },
  })
  const { control } = form
  const isOwn = useWatch({ control, name: "period" }) === "own"
  const replay = async ({ what, ...values }: Values) => {
    const period = periodOf(values, new Date())
    if (!period) throw new Error(t("replay.no_period"))
    const { queued } = await mutateAsync({ what, ...period })
    toast.success(t("replay.done", { count: queued, number: numbers.count(queued) }))
  }
  return (
    <SideForm form={form} save={replay} submitLabel={t("replay.submit")} onClose={onClose}>
      <SelectField
        control={control}
        name="what"
        label={t("replay.what")}
        choices={(["failed", "everything"] as const).map((value) => ({
          value,
          label: t(`replay.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="period"
        label={t("replay.period")}
        choices={PERIODS.map((value) => ({ value, label: t(`replay.period_${value}`) }))}
      />
      {isOwn && <MomentField control={control} name="since" label={t("replay.since")} />}
      {isOwn && <MomentField control={control} name="until" label={t("replay.until")} />}
      <HowMany endpointId={endpointId} values={useWatch({ control }) as Values} />
    </SideForm>
  )
}

/** Before it is done; without what was sent again already, the server's number is lower. */
const HowMany = ({ endpointId, values }: { endpointId: string; values: Values }) => {
  const { t } = useTranslation("webhook")
  const numbers = useNumbers()
  const { what, period, since, until } = values
  const range = useMemo(() => {
    const chosen = periodOf({ period, since, until }, new Date())
    return chosen && what === "failed" ? { $gte: chosen.since, $lt: chosen.until } : null
  }, [what, period, since, until])
  const { data: count } = useFailedCount(endpointId, range)
  if (what === "everything") {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("replay.everything_text")}
      </Text>
    )
  }
  if (count === undefined) return null
  return (
    <Text size="small" className="text-ui-fg-subtle" role="status">
      {t("replay.count", { count, number: numbers.count(count) })}
    </Text>
  )
}
