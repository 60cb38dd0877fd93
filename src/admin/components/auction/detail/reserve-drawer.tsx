import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useLowerReserve } from "../../../hooks/auction-actions"
import { SideDrawer, SideForm } from "../../side-form"
import { useAuctionSide } from "../auction-side"
import { AmountField } from "../form/amount-field"
import type { DrawerProps } from "./auction-drawers"

export const ReserveDrawer = ({ auction, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("auction")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("reserve.title")}
      description={t("reserve.text")}
    >
      <ReserveForm auction={auction} onClose={onClose} />
    </SideDrawer>
  )
}

const ReserveForm = ({ auction, onClose }: Omit<DrawerProps, "open">) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { mutateAsync } = useLowerReserve(api, auction.id)
  const { reserve_price, currency_code } = auction
  const form = useForm({ defaultValues: { reserve_price: reserve_price?.toString() ?? "" } })
  const isLower = (value: unknown) =>
    value === "" ||
    reserve_price === null ||
    Number(value) < reserve_price ||
    t("validation.not_lower")
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(values.reserve_price || null)}
      saved={t("reserve.done")}
      submitLabel={t("reserve.action")}
      onClose={onClose}
    >
      <AmountField
        control={form.control}
        name="reserve_price"
        currency={currency_code}
        label={t("fields.reserve_price")}
        hint={t("reserve.hint")}
        rules={{ validate: isLower }}
        optional
      />
    </SideForm>
  )
}
