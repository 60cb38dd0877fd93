import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextareaField, TextField } from "../../../components/form-fields"
import { useRules } from "../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { useOpenHold } from "../../../hooks/ledger-watch"
import { StoreField } from "./store-field"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 500
const ID_LENGTH_MAX = 64

type HoldDrawerProps = { open: boolean; onClose: () => void }

/** Keeps a store's money waiting, or that of one of its orders. */
export const HoldDrawer = ({ open, onClose }: HoldDrawerProps) => {
  const { t } = useTranslation("ledger")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("holds.open")}
      description={t("holds.open_text")}
    >
      <HoldForm onClose={onClose} />
    </SideDrawer>
  )
}

const HoldForm = ({ onClose }: Pick<HoldDrawerProps, "onClose">) => {
  const { t } = useTranslation("ledger")
  const rules = useRules()
  const { mutateAsync } = useOpenHold()
  const form = useForm({ defaultValues: { seller_id: "", seller_order_id: "", reason: "" } })
  return (
    <SideForm
      form={form}
      save={({ seller_id, seller_order_id, reason }) =>
        mutateAsync({
          ...{ seller_id, reason: reason.trim() },
          ...(seller_order_id.trim() ? { seller_order_id: seller_order_id.trim() } : {}),
        })
      }
      saved={t("holds.opened")}
      submitLabel={t("holds.open")}
      onClose={onClose}
    >
      <StoreField control={form.control} name="seller_id" />
      <TextField
        control={form.control}
        name="seller_order_id"
        label={t("holds.slice_id")}
        hint={t("holds.slice_hint")}
        optional
        rules={rules.text(0, ID_LENGTH_MAX)}
      />
      <TextareaField
        control={form.control}
        name="reason"
        label={t("holds.reason")}
        rules={rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)}
      />
    </SideForm>
  )
}
