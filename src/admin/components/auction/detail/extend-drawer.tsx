import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useExtendAuction } from "../../../hooks/auction-actions"
import { TextareaField } from "../../form-fields"
import { useRules } from "../../form-rules"
import { SideDrawer, SideForm } from "../../side-form"
import { MomentField } from "../form/moment-field"
import { useMoments } from "../moments"
import { DrawerProps, REASON_LENGTH_MAX } from "./auction-drawers"

const REASON_LENGTH_MIN = 3
const HOUR_MS = 60 * 60 * 1_000
/** The usual steps at one press. */
const HOURS = [1, 6, 24] as const

export const ExtendDrawer = ({ auction, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("extend.title")}
      description={t("extend.text", { date: full(auction.ends_at) })}
    >
      <ExtendForm auction={auction} onClose={onClose} />
    </SideDrawer>
  )
}

type Values = { ends_at: Date | null; reason: string }

const ExtendForm = ({ auction, onClose }: Omit<DrawerProps, "open">) => {
  const { t } = useTranslation("auction")
  const rules = useRules()
  const { mutateAsync } = useExtendAuction(auction.id)
  const form = useForm<Values>({ defaultValues: { ends_at: null, reason: "" } })
  const now = new Date(auction.ends_at)
  const isLater = (value: unknown) =>
    !(value instanceof Date) || value > now || t("validation.not_later")
  const save = async ({ ends_at, reason }: Values) =>
    ends_at && mutateAsync({ ends_at: ends_at.toISOString(), reason: reason.trim() })
  return (
    <SideForm
      form={form}
      save={save}
      saved={t("extend.done")}
      submitLabel={t("extend.action")}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-2">
        <MomentField
          control={form.control}
          name="ends_at"
          label={t("extend.to")}
          min={now}
          rules={{ ...rules.required, validate: isLater }}
        />
        <div className="flex flex-wrap gap-2" role="group" aria-label={t("form.time.lengths")}>
          {HOURS.map((hours) => (
            <Button
              key={hours}
              type="button"
              size="small"
              variant="secondary"
              onClick={() => form.setValue("ends_at", new Date(now.getTime() + hours * HOUR_MS))}
            >
              {t("extend.by", { time: t("hours", { count: hours }) })}
            </Button>
          ))}
        </div>
      </div>
      <TextareaField
        control={form.control}
        name="reason"
        label={t("seller:fields.reason")}
        hint={t("hints.reason_public")}
        rules={rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)}
      />
    </SideForm>
  )
}
