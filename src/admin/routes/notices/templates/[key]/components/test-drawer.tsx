import { toast } from "@medusajs/ui"
import { useEffect } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "../../../../../components/form-fields"
import { useRules } from "../../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../../components/side-form"
import { useMe } from "../../../../../hooks/notice-me"
import { NoticeTemplateDetail, useSendTest } from "../../../../../hooks/notice-templates"

const TO_LENGTH_MAX = 254
const TESTABLE = ["email", "telegram", "sms"] as const
type TestChannel = (typeof TESTABLE)[number]

type TestDrawerProps = { template: NoticeTemplateDetail; open: boolean; onClose: () => void }

/** Sends the sample, so that somebody sees it where it will be read. */
export const TestDrawer = ({ template, open, onClose }: TestDrawerProps) => {
  const { t } = useTranslation("notice")
  const { data: me } = useMe()
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("test.title")}
      description={t("test.description")}
    >
      {me && <TestForm noticeKey={template.key} email={me.email} onClose={onClose} />}
    </SideDrawer>
  )
}

type TestFormProps = { noticeKey: string; email: string; onClose: () => void }

const TestForm = ({ noticeKey, email, onClose }: TestFormProps) => {
  const { t } = useTranslation("notice")
  const rules = useRules()
  const { mutateAsync } = useSendTest(noticeKey)
  const form = useForm({ defaultValues: { channel: "email" as TestChannel, to: email } })
  const channel = form.watch("channel")
  useEffect(() => {
    // An address of one channel is of no use to another.
    form.setValue("to", channel === "email" ? email : "")
  }, [form, channel, email])
  const save = async ({ channel, to }: { channel: TestChannel; to: string }) => {
    const { test } = await mutateAsync({ channel, to: to.trim() || undefined })
    toast.success(t("test.sent", { to: `\u2066${test.to}\u2069` }))
  }
  return (
    <SideForm form={form} save={save} submitLabel={t("test.send")} onClose={onClose}>
      <SelectField
        control={form.control}
        name="channel"
        label={t("test.channel")}
        choices={TESTABLE.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <TextField
        control={form.control}
        name="to"
        label={t("test.to")}
        hint={t(`test.to_${channel}`)}
        optional={channel === "telegram"}
        rules={rules.text(channel === "telegram" ? 0 : 1, TO_LENGTH_MAX)}
      />
    </SideForm>
  )
}
