import { Combobox } from "@medusajs/dashboard/components"
import { Label, Select, Text } from "@medusajs/ui"
import { useId, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { NOTICE_LOCALES, Preferences } from "../../../../hooks/notice"
import { PreferenceSide, useChangePreferences } from "../../../../hooks/notice-preferences"
import { localeOf } from "../../../../lib/locale"
import { QuietHours } from "./quiet-hours"

type DeliveryProps = { side: PreferenceSide; preferences: Preferences }

/** When and in which language messages come. Everything is saved as soon as it is chosen. */
export const DeliverySection = ({ side, preferences }: DeliveryProps) => {
  const { t } = useTranslation("notice")
  const { mutate } = useChangePreferences(side)
  const { quiet_from, quiet_to, time_zone, locale } = preferences
  return (
    <Section title={t("quiet.title")} subtitle={t("quiet.description")}>
      <QuietHours from={quiet_from} to={quiet_to} onChange={mutate} />
      <TimeZone value={time_zone} onChange={(time_zone) => mutate({ time_zone })} />
      <Language value={locale} onChange={(locale) => mutate({ locale })} />
    </Section>
  )
}

type FieldProps = { value: string; onChange: (value: string) => void }

/** All zones that this browser knows, with that of this computer one click away. */
const TimeZone = ({ value, onChange }: FieldProps) => {
  const { t } = useTranslation("notice")
  const id = useId()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const options = useMemo(() => {
    const zones = new Set(["UTC", here, value, ...Intl.supportedValuesOf("timeZone")])
    return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))
  }, [here, value])
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Label htmlFor={id} size="small" weight="plus">
        {t("quiet.zone")}
      </Label>
      <Combobox
        id={id}
        options={options}
        value={value}
        onChange={(zone) => zone && zone !== value && onChange(zone)}
      />
      {here !== value && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("quiet.zone_hint", { zone: `\u2066${here}\u2069` })}{" "}
          <button
            type="button"
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            onClick={() => onChange(here)}
          >
            {t("quiet.zone_use", { zone: `\u2066${here}\u2069` })}
          </button>
        </Text>
      )}
    </div>
  )
}

const Language = ({ value, onChange }: FieldProps) => {
  const { t, i18n } = useTranslation("notice")
  const names = new Intl.DisplayNames([localeOf(i18n.language), "en"], { type: "language" })
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Label size="small" weight="plus">
        {t("quiet.locale")}
      </Label>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger aria-label={t("quiet.locale")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {NOTICE_LOCALES.map((locale) => (
            <Select.Item key={locale} value={locale}>
              {names.of(locale)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
