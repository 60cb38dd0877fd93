import { CountrySelect } from "@medusajs/dashboard/components"
import { Control, Controller, useForm, useWatch } from "react-hook-form"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DrawerForm } from "../../components/drawer-form"
import { Field, TextareaField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SellerStore, useUpdateSellerStore } from "../../../../hooks/seller-store"
import { StoreFormValues, storeFormValues, toStoreUpdate } from "./store-form-values"
import { StorePicture } from "./store-picture"

export const EditStoreForm = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const { mutateAsync } = useUpdateSellerStore()
  const form = useForm<StoreFormValues>({ defaultValues: storeFormValues(store) })
  const { control } = form
  return (
    <DrawerForm
      form={form}
      save={(values) => mutateAsync(toStoreUpdate(values))}
      saved={t("my_store.saved")}
    >
      <Controller
        control={control}
        name="logo_url"
        render={({ field }) => (
          <StorePicture kind="logo" url={field.value} onChange={field.onChange} />
        )}
      />
      <Controller
        control={control}
        name="cover_url"
        render={({ field }) => (
          <StorePicture kind="cover" url={field.value} onChange={field.onChange} />
        )}
      />
      <TextField control={control} name="name" label={t("fields.name")} rules={rules.text(2, 80)} />
      <TextareaField
        control={control}
        name="biography"
        label={t("fields.biography")}
        rules={rules.text(0, 2000)}
        rows={6}
        optional
      />
      <TextField
        control={control}
        name="low_stock_threshold"
        type="number"
        inputMode="numeric"
        label={t("fields.low_stock_threshold")}
        hint={t("hints.low_stock_threshold")}
        rules={{ ...rules.required, ...rules.whole() }}
      />
      <Heading level="h2">{t("my_store.contact")}</Heading>
      <TextField
        control={control}
        name="phone"
        type="tel"
        label={t("fields.phone")}
        rules={rules.text(0, 30)}
        optional
      />
      <AddressFields control={control} />
    </DrawerForm>
  )
}

/** An address is given as a whole or not at all. */
const AddressFields = ({ control }: { control: Control<StoreFormValues> }) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const address = useWatch({ control, name: "address" })
  const isGiven = Object.values(address).some((part) => !!part)
  const needed = isGiven ? rules.required : {}
  return (
    <>
      <TextField
        control={control}
        name="address.address_1"
        label={t("fields.address_1")}
        rules={needed}
        optional={!isGiven}
      />
      <TextField
        control={control}
        name="address.address_2"
        label={t("fields.address_2")}
        optional
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          control={control}
          name="address.postal_code"
          label={t("fields.postal_code")}
          optional
        />
        <TextField
          control={control}
          name="address.city"
          label={t("fields.city")}
          rules={needed}
          optional={!isGiven}
        />
      </div>
      <TextField control={control} name="address.province" label={t("fields.province")} optional />
      <Field
        control={control}
        name="address.country_code"
        label={t("fields.country")}
        rules={needed}
        optional={!isGiven}
      >
        {({ value, ...field }) => <CountrySelect {...field} value={String(value ?? "")} />}
      </Field>
    </>
  )
}
