import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../../components/form-fields"
import { useRules } from "../../../../../components/form-rules"
import type { Tracking } from "../../../../../hooks/marketplace"

const TEXT_LENGTH_MAX = 100
export const NO_TRACKING: Required<Tracking> = {
  carrier: "",
  tracking_number: "",
  tracking_url: "",
}

/** Empty fields are left out: they would overwrite what is known. */
export const filledTracking = (tracking: Tracking): Tracking => ({
  carrier: tracking.carrier?.trim() || undefined,
  tracking_number: tracking.tracking_number?.trim() || undefined,
  tracking_url: tracking.tracking_url?.trim() || undefined,
})

type TrackingFieldsProps<T extends FieldValues & Tracking> = { control: Control<T> }

export function TrackingFields<T extends FieldValues & Tracking>(props: TrackingFieldsProps<T>) {
  const { control } = props
  const { t } = useTranslation("marketplace")
  const rules = useRules()
  // The names exist in every T, which is what the constraint on T says.
  const name = (key: keyof Tracking) => key as FieldPath<T>
  return (
    <>
      <TextField
        control={control}
        name={name("carrier")}
        label={t("fields.carrier")}
        rules={rules.text(0, TEXT_LENGTH_MAX)}
        optional
      />
      <TextField
        control={control}
        name={name("tracking_number")}
        label={t("fields.tracking_number")}
        rules={rules.text(0, TEXT_LENGTH_MAX)}
        optional
      />
      <TextField
        control={control}
        name={name("tracking_url")}
        label={t("fields.tracking_url")}
        placeholder="https://"
        rules={rules.url}
        optional
      />
    </>
  )
}
