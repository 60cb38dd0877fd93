import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountField } from "../../../../components/auction/form/amount-field"
import { useCurrencyCodes } from "../../../../components/auction/use-currency-codes"
import { FormError } from "../../../../components/form-error"
import { SelectField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SectionSkeleton } from "../../../../components/section-message"
import { SideDrawer } from "../../../../components/side-form"
import { useSimulateCommission } from "../../../../hooks/commission"
import { errorMessage } from "../../../../lib/error-message"
import { SimulationResult } from "./simulation-result"
import { firstSale, saleOf, SaleValues } from "./simulator-values"
import { TargetField } from "./target-field"

const PERCENT_MAX = 100

type SimulatorDrawerProps = { open: boolean; onClose: () => void }

/** Tries the rules on a sale that nobody has made. */
export const SimulatorDrawer = ({ open, onClose }: SimulatorDrawerProps) => {
  const { t } = useTranslation("commission")
  const currencies = useCurrencyCodes()
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("simulator.title")}
      description={t("simulator.text")}
    >
      {open && currencies.length ? (
        <SimulatorForm currencies={currencies} />
      ) : (
        <SectionSkeleton rows={6} />
      )}
    </SideDrawer>
  )
}

const SimulatorForm = ({ currencies }: { currencies: string[] }) => {
  const { t } = useTranslation("commission")
  const rules = useRules()
  const { mutateAsync, data, reset } = useSimulateCommission()
  const form = useForm<SaleValues>({ defaultValues: firstSale(currencies[0]) })
  const { control } = form
  const currency = useWatch({ control, name: "currency_code" })
  const of = useWatch({ control, name: "of" })
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(saleOf(values))
    } catch (error) {
      reset()
      form.setError("root.server", { message: errorMessage(error) })
    }
  })
  const whole = (max: number, min: number) => (value: unknown) =>
    (Number.isInteger(Number(value)) && Number(value) >= min && Number(value) <= max) ||
    t("validation.whole", { min, max })
  return (
    <Form {...form}>
      <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <FormError />
          <SelectField
            control={control}
            name="of"
            label={t("simulator.of")}
            choices={[
              { value: "product", label: t("simulator.of_product") },
              { value: "seller", label: t("simulator.of_seller") },
            ]}
          />
          <TargetField
            key={of}
            control={control}
            name={of === "product" ? "product_id" : "seller_id"}
            target={of}
            chosen={null}
            rules={rules.required}
          />
          <SelectField
            control={control}
            name="currency_code"
            label={t("fields.currency")}
            choices={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
          />
          <div className="grid grid-cols-2 gap-x-3 gap-y-6">
            <AmountField
              control={control}
              name="unit_price"
              label={t("fields.unit_price")}
              currency={currency}
              rules={rules.required}
            />
            <TextField
              control={control}
              name="quantity"
              type="number"
              label={t("fields.quantity")}
              rules={{ ...rules.required, validate: whole(1_000_000, 1) }}
            />
            <AmountField
              control={control}
              name="discount"
              label={t("fields.discount")}
              currency={currency}
              optional
            />
            <TextField
              control={control}
              name="merchant_share"
              type="number"
              label={t("fields.merchant_share")}
              rules={{ validate: whole(PERCENT_MAX, 0) }}
            />
          </div>
          <AmountField
            control={control}
            name="shipping"
            label={t("fields.shipping")}
            hint={t("hints.ex_tax")}
            currency={currency}
            optional
          />
          {data && <SimulationResult simulation={data.simulation} />}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("translation:actions.close")}
            </Button>
          </Drawer.Close>
          <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
            {t("simulator.run")}
          </Button>
        </Drawer.Footer>
      </form>
    </Form>
  )
}
