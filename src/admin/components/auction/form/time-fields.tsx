import { Button, RadioGroup } from "@medusajs/ui"
import { Controller, UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../form-fields"
import { useMoments } from "../moments"
import { AuctionValues, daysAfter } from "./auction-values"
import { FormPart } from "./form-part"
import { MomentField } from "./moment-field"
import { useAuctionRules } from "./use-auction-rules"

const DAYS = [1, 3, 5, 7, 10] as const

type FormProps = { form: UseFormReturn<AuctionValues> }

/** When it starts and ends, and how late bids move the end. */
export const TimeFields = ({ form, hasStarted }: FormProps & { hasStarted: boolean }) => {
  const { t } = useTranslation("auction")
  const { zone } = useMoments()
  const rules = useAuctionRules()
  const { control } = form
  const ends_at = useWatch({ control, name: "ends_at" })
  return (
    <FormPart
      title={t("form.time.title")}
      text={t("form.time.text", { zone: zone(ends_at ?? new Date()) })}
    >
      {!hasStarted && <StartFields form={form} />}
      <EndField form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          control={control}
          name="soft_close_window"
          inputMode="decimal"
          label={t("fields.soft_close_window")}
          hint={t("hints.soft_close_window")}
          rules={rules.minutes}
        />
        <TextField
          control={control}
          name="soft_close_reset"
          inputMode="decimal"
          label={t("fields.soft_close_reset")}
          hint={t("hints.soft_close_reset")}
          rules={rules.minutes}
        />
      </div>
      <MomentField
        control={control}
        name="hard_end_at"
        label={t("fields.hard_end_at")}
        hint={t("hints.hard_end_at")}
        rules={rules.hardEnd}
        min={ends_at ?? new Date()}
        optional
      />
    </FormPart>
  )
}

/** At once, or at a day and time. */
export const StartFields = ({ form }: FormProps) => {
  const { t } = useTranslation("auction")
  const rules = useAuctionRules()
  const starts = useWatch({ control: form.control, name: "starts" })
  return (
    <>
      <StartChoice form={form} />
      {starts === "later" && (
        <MomentField
          control={form.control}
          name="starts_at"
          label={t("fields.starts_at")}
          rules={rules.startsAt}
          min={new Date()}
        />
      )}
    </>
  )
}

export const EndField = ({ form }: FormProps) => {
  const { t } = useTranslation("auction")
  const rules = useAuctionRules()
  return (
    <div className="flex flex-col gap-y-2">
      <MomentField
        control={form.control}
        name="ends_at"
        label={t("fields.ends_at")}
        rules={{ ...rules.required, ...rules.endsAt }}
        min={new Date()}
      />
      <Durations form={form} />
    </div>
  )
}

const StartChoice = ({ form }: FormProps) => {
  const { t, i18n } = useTranslation("auction")
  return (
    <Controller
      control={form.control}
      name="starts"
      render={({ field: { value, onChange } }) => (
        <RadioGroup
          value={value}
          onValueChange={onChange}
          dir={i18n.dir()}
          aria-label={t("fields.starts_at")}
          className="grid gap-3 sm:grid-cols-2"
        >
          {(["now", "later"] as const).map((choice) => (
            <RadioGroup.ChoiceBox
              key={choice}
              value={choice}
              label={t(`form.time.starts.${choice}`)}
              description={t(`form.time.starts.${choice}_text`)}
            />
          ))}
        </RadioGroup>
      )}
    />
  )
}

/** The usual lengths at one press. */
const Durations = ({ form }: FormProps) => {
  const { t } = useTranslation("auction")
  const end = (days: number) => {
    const { starts, starts_at } = form.getValues()
    const date = daysAfter(starts === "later" ? starts_at : null, days)
    form.setValue("ends_at", date, { shouldValidate: true, shouldDirty: true })
  }
  return (
    <div className="flex flex-wrap gap-2" role="group" aria-label={t("form.time.lengths")}>
      {DAYS.map((days) => (
        <Button key={days} type="button" size="small" variant="secondary" onClick={() => end(days)}>
          {t("form.time.days", { count: days })}
        </Button>
      ))}
    </div>
  )
}
