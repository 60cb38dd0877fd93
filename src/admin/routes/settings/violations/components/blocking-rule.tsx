import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { Section } from "../../../../components/section"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { useSaveViolationSettings, ViolationSettings } from "../../../../hooks/violation-settings"

const BLOCK_AT_MAX = 100
const ACTIVE_DAYS_MAX = 3_650

/** After how many violations a customer is blocked, and for how long one counts. */
export const BlockingRule = ({ settings }: { settings: ViolationSettings }) => {
  const { t } = useTranslation("violation")
  const [isEditing, setEditing] = useState(false)
  const close = () => setEditing(false)
  const edit = {
    icon: <PencilSquare />,
    label: t("translation:actions.edit"),
    onClick: () => setEditing(true),
  }
  return (
    <Section
      level="h1"
      title={t("settings.title")}
      subtitle={t("settings.text")}
      actions={<ActionMenu groups={[{ actions: [edit] }]} />}
    >
      <SectionRow
        title={t("settings.block_at")}
        value={t("settings.violations", { count: settings.block_at })}
      />
      <SectionRow
        title={t("settings.active_days")}
        value={t("settings.days", { count: settings.active_days })}
      />
      <SideDrawer
        open={isEditing}
        onClose={close}
        title={t("settings.edit")}
        description={t("settings.edit_text")}
      >
        <RuleForm settings={settings} onClose={close} />
      </SideDrawer>
    </Section>
  )
}

type RuleFormProps = { settings: ViolationSettings; onClose: () => void }

const RuleForm = ({ settings, onClose }: RuleFormProps) => {
  const { t } = useTranslation("violation")
  const rules = useRules()
  const { mutateAsync } = useSaveViolationSettings()
  const form = useForm({
    defaultValues: {
      block_at: String(settings.block_at),
      active_days: String(settings.active_days),
    },
  })
  const upTo = (max: number) => ({
    ...rules.required,
    validate: (value: unknown) =>
      (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= max) ||
      t("validation.from_one", { max }),
  })
  return (
    <SideForm
      form={form}
      save={({ block_at, active_days }) =>
        mutateAsync({ block_at: Number(block_at), active_days: Number(active_days) })
      }
      saved={t("settings.saved")}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="block_at"
        type="number"
        inputMode="numeric"
        label={t("settings.block_at")}
        hint={t("hints.block_at")}
        rules={upTo(BLOCK_AT_MAX)}
      />
      <TextField
        control={form.control}
        name="active_days"
        type="number"
        inputMode="numeric"
        label={t("settings.active_days_field")}
        hint={t("hints.active_days")}
        rules={upTo(ACTIVE_DAYS_MAX)}
      />
    </SideForm>
  )
}
