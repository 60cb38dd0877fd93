import { DatePicker } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SellerStore, useSetHoliday } from "../../../../hooks/seller-store"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { endOfDay, HolidayDays, holidayDays, toHoliday } from "./holiday-days"

type HolidayDrawerProps = { store: SellerStore; open: boolean; onClose: () => void }

export const HolidayDrawer = ({ store, open, onClose }: HolidayDrawerProps) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("holiday.title")}
      description={t("holiday.description")}
    >
      <HolidayForm store={store} onClose={onClose} />
    </SideDrawer>
  )
}

const HolidayForm = ({ store, onClose }: Omit<HolidayDrawerProps, "open">) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const { mutateAsync } = useSetHoliday()
  const form = useForm<HolidayDays>({ defaultValues: holidayDays(store, new Date()) })
  const { control } = form

  const lastDay = (to: unknown) => {
    const { from } = form.getValues()
    // The rule for an empty field has spoken already.
    if (!(to instanceof Date)) return true
    if (endOfDay(to) < new Date()) return t("holiday.past")
    return !from || endOfDay(to) > from || t("holiday.order")
  }
  const save = async ({ from, to }: HolidayDays) =>
    to && mutateAsync(toHoliday({ from, to }, store))

  return (
    <SideForm form={form} save={save} saved={t("holiday.saved")} onClose={onClose}>
      <Field
        control={control}
        name="from"
        label={t("holiday.from")}
        hint={t("holiday.from_hint")}
        optional
      >
        {({ value, onChange, ...field }) => (
          <DatePicker
            {...field}
            value={dateOrNull(value)}
            onChange={onChange}
            maxValue={form.watch("to") ?? undefined}
          />
        )}
      </Field>
      <Field
        control={control}
        name="to"
        label={t("holiday.to")}
        rules={{ ...rules.required, validate: lastDay }}
      >
        {({ value, onChange, ...field }) => (
          <DatePicker
            {...field}
            value={dateOrNull(value)}
            onChange={onChange}
            minValue={form.watch("from") ?? new Date()}
          />
        )}
      </Field>
    </SideForm>
  )
}

const dateOrNull = (value: unknown) => (value instanceof Date ? value : null)
