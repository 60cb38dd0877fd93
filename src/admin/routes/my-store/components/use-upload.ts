import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  UPLOAD_BYTES_MAX,
  UPLOAD_FILES_MAX,
  UPLOAD_TYPES,
  useUploadPictures,
} from "../../../hooks/seller-store"
import { errorMessage } from "../../../lib/error-message"

/** Uploads chosen pictures at once; what cannot be a picture is refused before it is sent. */
export function useUpload(onUploaded: (urls: string[]) => void) {
  const { t } = useTranslation("seller")
  const { mutateAsync, isPending } = useUploadPictures()
  const [error, setError] = useState<string>()

  const refusal = (files: File[]) => {
    const wrong = files.find((file) => !UPLOAD_TYPES.includes(file.type))
    if (wrong) return t("pictures.wrong_type", { name: wrong.name })
    const large = files.find((file) => file.size > UPLOAD_BYTES_MAX)
    if (large) {
      return t("pictures.too_large", { name: large.name, megabytes: UPLOAD_BYTES_MAX / 1024 ** 2 })
    }
    if (files.length > UPLOAD_FILES_MAX) return t("pictures.too_many", { count: UPLOAD_FILES_MAX })
  }
  const upload = async (list: FileList | null) => {
    const files = Array.from(list ?? [])
    if (!files.length) return
    const refused = refusal(files)
    setError(refused)
    if (refused) return
    try {
      const { files: stored } = await mutateAsync(files)
      onUploaded(stored.map((file) => file.url))
    } catch (cause) {
      setError(errorMessage(cause))
    }
  }
  return { upload, isPending, error }
}
