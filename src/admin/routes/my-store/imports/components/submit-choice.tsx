import { Label, RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSellerStore } from "../../../../hooks/seller-store"

type SubmitChoiceProps = { value: boolean; onChange: (submit: boolean) => void }

/** Whether products go to the marketplace at once. Who is trusted publishes by submitting. */
export const SubmitChoice = ({ value, onChange }: SubmitChoiceProps) => {
  const { t, i18n } = useTranslation("catalog")
  const { data: store } = useSellerStore()
  const submitted = store?.approval_policy === "trusted" ? "publish" : "review"
  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" weight="plus">
        {t("submit.title")}
      </Label>
      <RadioGroup
        dir={i18n.dir()}
        value={String(value)}
        onValueChange={(next) => onChange(next === "true")}
        aria-label={t("submit.title")}
      >
        <RadioGroup.ChoiceBox
          value="true"
          label={t(`submit.${submitted}`)}
          description={t(`submit.${submitted}_hint`)}
        />
        <RadioGroup.ChoiceBox
          value="false"
          label={t("submit.draft")}
          description={t("submit.draft_hint")}
        />
      </RadioGroup>
    </div>
  )
}
