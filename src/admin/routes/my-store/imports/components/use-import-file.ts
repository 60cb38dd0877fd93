import { useState } from "react"
import { useTranslation } from "react-i18next"
import { IMPORT_BYTES_MAX, IMPORT_EXTENSIONS } from "../../../../hooks/catalog-imports"

/** The chosen file; what cannot be an import is refused before it is sent. */
export function useImportFile() {
  const { t } = useTranslation("catalog")
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<string>()

  const reasonAgainst = ({ name, size }: File) => {
    const isKnown = IMPORT_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(ending))
    if (!isKnown) return t("upload.wrong_type", { name })
    if (size > IMPORT_BYTES_MAX) {
      return t("upload.too_large", { name, megabytes: IMPORT_BYTES_MAX / 1024 ** 2 })
    }
  }
  const choose = (files: FileList | null) => {
    const chosen = files?.[0] ?? null
    const reason = chosen ? reasonAgainst(chosen) : undefined
    setRefusal(reason)
    setFile(reason ? null : chosen)
  }
  return { file, refusal, choose, forget: () => choose(null) }
}
