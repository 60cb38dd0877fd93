import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { useSellerStore } from "../../../../hooks/seller-store"
import { StockLevel, useSaveStock } from "../../../../hooks/stock"
import { numberOrNull } from "../../components/product-form/product-words"
import { SideDrawer, SideForm } from "../../../../components/side-form"

type EditLevelDrawerProps = {
  /** Null keeps the drawer closed. */
  level: StockLevel | null
  onClose: () => void
}

export const EditLevelDrawer = ({ level, onClose }: EditLevelDrawerProps) => {
  const { t } = useTranslation("stock")
  return (
    <SideDrawer
      open={!!level}
      onClose={onClose}
      title={t("edit.title")}
      description={t("edit.description", {
        product: level?.product_title,
        variant: level?.variant_title,
      })}
    >
      {level && <EditLevelForm key={level.variant_id} level={level} onClose={onClose} />}
    </SideDrawer>
  )
}

const EditLevelForm = ({ level, onClose }: { level: StockLevel; onClose: () => void }) => {
  const { t } = useTranslation("stock")
  const rules = useRules()
  const { data: store } = useSellerStore()
  const { mutateAsync } = useSaveStock()
  const form = useForm({
    defaultValues: {
      stocked_quantity: String(level.stocked_quantity),
      low_stock_threshold: level.low_stock_threshold?.toString() ?? "",
    },
  })
  const save = (values: { stocked_quantity: string; low_stock_threshold: string }) =>
    mutateAsync([
      {
        variant_id: level.variant_id,
        // Orders take pieces meanwhile: what was not touched is not written over.
        ...(Number(values.stocked_quantity) !== level.stocked_quantity && {
          stocked_quantity: Number(values.stocked_quantity),
        }),
        low_stock_threshold: numberOrNull(values.low_stock_threshold),
      },
    ])
  return (
    <SideForm form={form} save={save} saved={t("edit.saved")} onClose={onClose}>
      <TextField
        control={form.control}
        name="stocked_quantity"
        type="number"
        inputMode="numeric"
        label={t("edit.quantity")}
        hint={
          level.reserved_quantity > 0
            ? t("edit.reserved", { count: level.reserved_quantity })
            : undefined
        }
        rules={{ ...rules.required, ...rules.whole() }}
      />
      <TextField
        control={form.control}
        name="low_stock_threshold"
        type="number"
        inputMode="numeric"
        label={t("edit.threshold")}
        placeholder={store?.low_stock_threshold.toString()}
        hint={
          store
            ? t("edit.threshold_hint", { count: store.low_stock_threshold })
            : t("edit.threshold_hint_own")
        }
        rules={rules.whole()}
        optional
      />
    </SideForm>
  )
}
