import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "../../../../components/form-fields"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { AuctionSettings, useSaveAuctionSettings } from "../../../../hooks/auction-settings"
import { termsToSave, TermsValues, termsValues } from "./terms-values"

const POLICIES = ["second_chance", "relist", "close"] as const

type TermsDrawerProps = { settings: AuctionSettings; open: boolean; onClose: () => void }

export const TermsDrawer = ({ settings, open, onClose }: TermsDrawerProps) => {
  const { t } = useTranslation("auction")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("settings.edit")}
      description={t("settings.edit_text")}
    >
      <TermsForm settings={settings} onClose={onClose} />
    </SideDrawer>
  )
}

const TermsForm = ({ settings, onClose }: Omit<TermsDrawerProps, "open">) => {
  const { t } = useTranslation("auction")
  const { mutateAsync } = useSaveAuctionSettings()
  const form = useForm<TermsValues>({ defaultValues: termsValues(settings) })
  const number = (name: Exclude<keyof TermsValues, "on_default">, max: number, min = 0) => ({
    control: form.control,
    name,
    inputMode: "decimal" as const,
    rules: {
      required: t("seller:validation.required"),
      validate: (value: unknown) =>
        (Number(value) >= min && Number(value) <= max) || t("validation.between", { min, max }),
    },
  })
  const whole = (name: Exclude<keyof TermsValues, "on_default">, max: number, min = 0) => ({
    ...number(name, max, min),
    inputMode: "numeric" as const,
    rules: {
      required: t("seller:validation.required"),
      validate: (value: unknown) =>
        (Number.isInteger(Number(value)) && Number(value) >= min && Number(value) <= max) ||
        t("validation.whole_between", { min, max }),
    },
  })
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(termsToSave(values))}
      saved={t("settings.saved")}
      onClose={onClose}
    >
      <TextField {...number("fee", 100)} label={t("settings.fee_percent")} hint={t("hints.fee")} />
      <TextField
        {...whole("payment_hours", 720, 1)}
        label={t("settings.payment_in_hours")}
        hint={t("hints.payment_hours")}
      />
      <TextField
        {...whole("offer_hours", 720, 1)}
        label={t("settings.offer_in_hours")}
        hint={t("hints.offer_hours")}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField {...number("soft_close_window", 60)} label={t("fields.soft_close_window")} />
        <TextField {...number("soft_close_reset", 60)} label={t("fields.soft_close_reset")} />
      </div>
      <SelectField
        control={form.control}
        name="on_default"
        label={t("fields.on_default")}
        choices={POLICIES.map((value) => ({ value, label: t(`policy.${value}.name`) }))}
      />
      <TextField {...whole("relist_max", 5)} label={t("fields.relist_max")} />
      <TextField
        {...whole("bids_per_10_s", 1_000, 1)}
        label={t("settings.bids_per_10_s")}
        hint={t("hints.bids_per_10_s")}
      />
    </SideForm>
  )
}
