import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextareaField, TextField } from "../../../components/form-fields"
import { useRules } from "../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { findSliceByNumber, useOpenHold } from "../../../hooks/ledger-watch"
import { StoreField } from "./store-field"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 500
const ORDER_NUMBER = /^\s*#?(\d{1,9})\s*$/

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
  const form = useForm({ defaultValues: { seller_id: "", order: "", reason: "" } })
  const sliceOf = async (seller_id: string, order: string) => {
    const [, number] = order.match(ORDER_NUMBER) ?? []
    const slice = number && (await findSliceByNumber(seller_id, number))
    if (!slice) throw new Error(t("holds.no_order", { order: order.trim() }))
    return slice.id
  }
  return (
    <SideForm
      form={form}
      save={async ({ seller_id, order, reason }) =>
        mutateAsync({
          ...{ seller_id, reason: reason.trim() },
          ...(order.trim() && { seller_order_id: await sliceOf(seller_id, order) }),
        })
      }
      saved={t("holds.opened")}
      submitLabel={t("holds.open")}
      onClose={onClose}
    >
      <StoreField control={form.control} name="seller_id" />
      <TextField
        control={form.control}
        name="order"
        label={t("holds.order")}
        hint={t("holds.order_hint")}
        optional
        rules={{
          validate: (text) =>
            !text.trim() || ORDER_NUMBER.test(text) || t("holds.no_number", { order: text.trim() }),
        }}
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
