import { RadioGroup } from "@medusajs/ui"
import { Controller, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { useEndAuctionEarly } from "../../../hooks/auction-actions"
import { serverNow } from "../../../lib/server-clock"
import { TextareaField } from "../../form-fields"
import { useRules } from "../../form-rules"
import { SideDrawer, SideForm } from "../../side-form"
import { useAuctionSide } from "../auction-side"
import { DrawerProps, REASON_LENGTH_MAX } from "./auction-drawers"

const REASON_LENGTH_MIN = 3
/** With less time to go, bidders may count on a sale. */
const FREE_HAND_MS = 12 * 60 * 60 * 1_000

export const EndDrawer = ({ auction, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("auction")
  return (
    <SideDrawer open={open} onClose={onClose} title={t("end.title")} description={t("end.text")}>
      <EndForm auction={auction} onClose={onClose} />
    </SideDrawer>
  )
}

type How = "sell" | "drop"

const waysOf = (auction: Auction): How[] => {
  const hasBids = auction.current_price !== null
  const isFar = new Date(auction.ends_at).getTime() - serverNow() > FREE_HAND_MS
  return [
    ...(hasBids ? (["sell"] as const) : []),
    ...(!hasBids || isFar ? (["drop"] as const) : []),
  ]
}

const EndForm = ({ auction, onClose }: Omit<DrawerProps, "open">) => {
  const { t, i18n } = useTranslation("auction")
  const { api } = useAuctionSide()
  const rules = useRules()
  const { mutateAsync } = useEndAuctionEarly(api, auction.id)
  const ways = waysOf(auction)
  const form = useForm<{ how: How; reason: string }>({
    defaultValues: { how: ways[0], reason: "" },
  })
  const save = ({ how, reason }: { how: How; reason: string }) =>
    mutateAsync({ sell_to_leader: how === "sell", reason: reason.trim() || undefined })
  return (
    <SideForm
      form={form}
      save={save}
      saved={t("end.done")}
      submitLabel={t("end.action")}
      isDangerous
      onClose={onClose}
    >
      <Controller
        control={form.control}
        name="how"
        render={({ field: { value, onChange } }) => (
          <RadioGroup
            value={value}
            onValueChange={onChange}
            dir={i18n.dir()}
            aria-label={t("end.how")}
          >
            {ways.map((how) => (
              <RadioGroup.ChoiceBox
                key={how}
                value={how}
                label={t(`end.${how}`)}
                description={t(`end.${how}_text`, { alias: auction.leader_alias })}
              />
            ))}
          </RadioGroup>
        )}
      />
      <TextareaField
        control={form.control}
        name="reason"
        label={t("seller:fields.reason")}
        hint={t("hints.reason_public")}
        rules={rules.text(form.watch("how") === "drop" ? REASON_LENGTH_MIN : 0, REASON_LENGTH_MAX)}
        optional={form.watch("how") === "sell"}
      />
    </SideForm>
  )
}
