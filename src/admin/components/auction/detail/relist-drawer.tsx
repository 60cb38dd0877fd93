import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useRelistAuction } from "../../../hooks/auction-actions"
import { SideDrawer, SideForm } from "../../side-form"
import { useAuctionSide } from "../auction-side"
import { AmountField } from "../form/amount-field"
import { AuctionValues, daysAfter, toInput, valuesOf } from "../form/auction-values"
import { EndField, StartFields } from "../form/time-fields"
import { useAuctionRules } from "../form/use-auction-rules"
import type { DrawerProps } from "./auction-drawers"

const DAY_MS = 24 * 60 * 60 * 1_000

export const RelistDrawer = ({ auction, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("auction")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("relist.title")}
      description={t("relist.text")}
    >
      <RelistForm auction={auction} onClose={onClose} />
    </SideDrawer>
  )
}

const RelistForm = ({ auction, onClose }: Omit<DrawerProps, "open">) => {
  const { t } = useTranslation("auction")
  const { api, home } = useAuctionSide()
  const rules = useAuctionRules()
  const navigate = useNavigate()
  const { mutateAsync } = useRelistAuction(api, auction.id)
  const form = useForm<AuctionValues>({ defaultValues: againFrom(valuesOf(auction)) })
  const shared = { control: form.control, currency: auction.currency_code }
  const save = async (values: AuctionValues) => {
    const { start_price, reserve_price, starts_at, ends_at } = toInput(values)
    const terms = { start_price, reserve_price, starts_at, ends_at }
    const made = await mutateAsync({ ...terms, publish: true })
    navigate(`${home}/${made.auction.id}`)
  }
  return (
    <SideForm
      form={form}
      save={save}
      saved={t("done.published")}
      submitLabel={t("relist.action")}
      onClose={onClose}
    >
      <AmountField
        {...shared}
        name="start_price"
        label={t("fields.start_price")}
        rules={rules.start}
      />
      <AmountField
        {...shared}
        name="reserve_price"
        label={t("fields.reserve_price")}
        hint={t("hints.reserve_price")}
        rules={rules.reserve}
        optional
      />
      <StartFields form={form} />
      <EndField form={form} />
    </SideForm>
  )
}

/** The same terms, for as long as the last time, beginning now. */
function againFrom(values: AuctionValues): AuctionValues {
  const { starts_at, ends_at } = values
  const length = starts_at && ends_at ? ends_at.getTime() - starts_at.getTime() : 0
  const days = Math.max(1, Math.round(length / DAY_MS))
  return { ...values, starts: "now", starts_at: null, ends_at: daysAfter(null, days) }
}
