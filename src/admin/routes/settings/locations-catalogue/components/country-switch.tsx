import { Switch, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LocationCountry, useSwitchCountry } from "../../../../hooks/location"
import { countryName } from "../../../../lib/countries"
import { errorMessage } from "../../../../lib/error-message"

/** Off is asked for twice: no address may be pointed at the country's cities any more. */
export const CountrySwitch = ({ country }: { country: LocationCountry }) => {
  const { t, i18n } = useTranslation("location")
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useSwitchCountry()
  const name = countryName(country.code, i18n.language)
  const change = async (enable: boolean) => {
    if (!enable) {
      const isSure = await prompt({
        title: t("switch.title", { name }),
        description: t("switch.text"),
        confirmText: t("switch.off"),
        cancelText: t("translation:actions.cancel"),
      })
      if (!isSure) return
    }
    try {
      await mutateAsync({ code: country.code, enable })
      toast.success(t(enable ? "switch.enabled" : "switch.disabled", { name }))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return (
    <Switch
      size="small"
      dir="ltr"
      checked={country.is_enabled}
      disabled={isPending}
      onCheckedChange={change}
      aria-label={t("switch.label", { name })}
    />
  )
}
