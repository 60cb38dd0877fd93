import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../form-fields"
import type { EndpointValues } from "./endpoint-values"
import { RATE_PER_SECOND_MAX } from "../../lib/webhook"

/** How many deliveries a second the receiver can take. */
export const RateField = ({ control }: { control: Control<EndpointValues> }) => {
  const { t } = useTranslation("webhook")
  const isSound = (value: unknown) =>
    value === "" || (Number.isInteger(Number(value)) && Number(value) >= 1)
  return (
    <TextField
      control={control}
      name="rate"
      inputMode="numeric"
      label={t("fields.rate")}
      hint={t("form.rate_hint")}
      optional
      rules={{
        validate: (value) =>
          (isSound(value) && Number(value) <= RATE_PER_SECOND_MAX) ||
          t("form.rate_wrong", { max: RATE_PER_SECOND_MAX }),
      }}
    />
  )
}
