import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { RadioGroup } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../components/form-fields"
import { Section } from "../../../../components/section"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import {
  CONTACT_MODES,
  ConversationSettings,
  useSaveConversationSettings,
} from "../../../../hooks/conversation-settings"

type ContactRuleProps = { settings: ConversationSettings }

/** What happens to contact data that people write to each other. */
export const ContactRule = ({ settings }: ContactRuleProps) => {
  const { t } = useTranslation("conversation")
  const [isEditing, setEditing] = useState(false)
  const close = () => setEditing(false)
  const edit = {
    icon: <PencilSquare />,
    label: t("translation:actions.edit"),
    onClick: () => setEditing(true),
  }
  const { contact_mode } = settings
  return (
    <Section
      level="h1"
      title={t("settings.title")}
      subtitle={t("settings.text")}
      actions={<ActionMenu groups={[{ actions: [edit] }]} />}
    >
      <SectionRow
        title={t("settings.mode")}
        value={`${t(`settings.modes.${contact_mode}`)}. ${t(`settings.hints.${contact_mode}`)}`}
      />
      <SideDrawer
        open={isEditing}
        onClose={close}
        title={t("settings.edit")}
        description={t("settings.edit_text")}
      >
        <ContactForm settings={settings} onClose={close} />
      </SideDrawer>
    </Section>
  )
}

const ContactForm = ({ settings, onClose }: ContactRuleProps & { onClose: () => void }) => {
  const { t, i18n } = useTranslation("conversation")
  const { mutateAsync } = useSaveConversationSettings()
  const form = useForm<ConversationSettings>({ defaultValues: settings })
  return (
    <SideForm form={form} save={mutateAsync} saved={t("settings.saved")} onClose={onClose}>
      <Field control={form.control} name="contact_mode" label={t("settings.mode")}>
        {({ value, onChange }) => (
          <RadioGroup value={value} onValueChange={onChange} dir={i18n.dir()}>
            {CONTACT_MODES.map((mode) => (
              <RadioGroup.ChoiceBox
                key={mode}
                value={mode}
                label={t(`settings.modes.${mode}`)}
                description={t(`settings.hints.${mode}`)}
              />
            ))}
          </RadioGroup>
        )}
      </Field>
    </SideForm>
  )
}
