import accessibilityHeadingOrder from './accessibility/heading-order.ts';
import accessibilityLang from './accessibility/lang.ts';
import accessibilityLinkName from './accessibility/link-name.ts';
import accessibilityLinkText from './accessibility/link-text.ts';
import accessibilityTableRole from './accessibility/table-role.ts';
import accessibilityZoomAllowed from './accessibility/zoom-allowed.ts';
import attachmentArchiveLimit from './attachment/archive-limit.ts';
import attachmentBlockedType from './attachment/blocked-type.ts';
import attachmentDeceptiveName from './attachment/deceptive-name.ts';
import attachmentEncryptedArchive from './attachment/encrypted-archive.ts';
import attachmentMacro from './attachment/macro.ts';
import attachmentMentionedMissing from './attachment/mentioned-missing.ts';
import attachmentTypeMismatch from './attachment/type-mismatch.ts';
import contentAllCaps from './content/all-caps.ts';
import contentBrokenWords from './content/broken-words.ts';
import contentContrastDistance from './content/contrast-distance.ts';
import contentContrastReadable from './content/contrast-readable.ts';
import contentExclamation from './content/exclamation.ts';
import contentFillerLeft from './content/filler-left.ts';
import contentGreetingGeneric from './content/greeting-generic.ts';
import contentGtube from './content/gtube.ts';
import contentHiddenText from './content/hidden-text.ts';
import contentImageOnly from './content/image-only.ts';
import contentLetterRuns from './content/letter-runs.ts';
import contentPostalAddress from './content/postal-address.ts';
import contentPreheaderBoilerplate from './content/preheader-boilerplate.ts';
import contentPreheaderDiffers from './content/preheader-differs.ts';
import contentPreheaderLength from './content/preheader-length.ts';
import contentPreheaderRequired from './content/preheader-required.ts';
import contentRepeatedWords from './content/repeated-words.ts';
import contentShortBody from './content/short-body.ts';
import contentSpamPhrases from './content/spam-phrases.ts';
import contentTextImageRatio from './content/text-image-ratio.ts';
import contentTextSizeReadable from './content/text-size-readable.ts';
import contentTrackerId from './content/tracker-id.ts';
import contentUpperShare from './content/upper-share.ts';
import headerAddressForm from './header/address-form.ts';
import headerAddressSyntax from './header/address-syntax.ts';
import headerAutoSubmitted from './header/auto-submitted.ts';
import headerBccSent from './header/bcc-sent.ts';
import headerClientFields from './header/client-fields.ts';
import headerDateDistance from './header/date-distance.ts';
import headerDateObsolete from './header/date-obsolete.ts';
import headerDateRequired from './header/date-required.ts';
import headerDateValid from './header/date-valid.ts';
import headerDisplayNameAddress from './header/display-name-address.ts';
import headerDisplayNameBlank from './header/display-name-blank.ts';
import headerDisplayNameBrand from './header/display-name-brand.ts';
import headerDisplayNameRecipient from './header/display-name-recipient.ts';
import headerDisplayNameTitle from './header/display-name-title.ts';
import headerDisplayNameUrl from './header/display-name-url.ts';
import headerEightBit from './header/eight-bit.ts';
import headerEmptyDelimiter from './header/empty-delimiter.ts';
import headerEncodedWordLength from './header/encoded-word-length.ts';
import headerEncodedWordNeedless from './header/encoded-word-needless.ts';
import headerEncodedWordPlace from './header/encoded-word-place.ts';
import headerEncodedWordSplit from './header/encoded-word-split.ts';
import headerFeedbackId from './header/feedback-id.ts';
import headerFieldOnce from './header/field-once.ts';
import headerFoldingValid from './header/folding-valid.ts';
import headerFromFreeMail from './header/from-free-mail.ts';
import headerFromRandom from './header/from-random.ts';
import headerFromRequired from './header/from-required.ts';
import headerFromSingle from './header/from-single.ts';
import headerFromUnlikely from './header/from-unlikely.ts';
import headerLineLength from './header/line-length.ts';
import headerLineLengthCommon from './header/line-length-common.ts';
import headerMessageIdRequired from './header/message-id-required.ts';
import headerMessageIdUnique from './header/message-id-unique.ts';
import headerMessageIdValid from './header/message-id-valid.ts';
import headerPrecedence from './header/precedence.ts';
import headerPrivateAddress from './header/private-address.ts';
import headerRecipientCount from './header/recipient-count.ts';
import headerRecipientCountCommon from './header/recipient-count-common.ts';
import headerRecipientRequired from './header/recipient-required.ts';
import headerReplyToFreeMail from './header/reply-to-free-mail.ts';
import headerReplyToSameAsTo from './header/reply-to-same-as-to.ts';
import headerScriptPath from './header/script-path.ts';
import headerSubjectCurrency from './header/subject-currency.ts';
import headerSubjectDraftLeft from './header/subject-draft-left.ts';
import headerSubjectFakeReply from './header/subject-fake-reply.ts';
import headerSubjectLength from './header/subject-length.ts';
import headerSubjectObfuscated from './header/subject-obfuscated.ts';
import headerSubjectPhrases from './header/subject-phrases.ts';
import headerSubjectPunctuation from './header/subject-punctuation.ts';
import headerSubjectQuestion from './header/subject-question.ts';
import headerSubjectRecipient from './header/subject-recipient.ts';
import headerSubjectRequired from './header/subject-required.ts';
import headerSubjectSpaces from './header/subject-spaces.ts';
import headerSubjectUrl from './header/subject-url.ts';
import htmlAsciiReferences from './html/ascii-references.ts';
import htmlBase from './html/base.ts';
import htmlBreakRuns from './html/break-runs.ts';
import htmlCharsetMeta from './html/charset-meta.ts';
import htmlConditionalComments from './html/conditional-comments.ts';
import htmlDoctype from './html/doctype.ts';
import htmlEmbeddedObject from './html/embedded-object.ts';
import htmlEndTagWritten from './html/end-tag-written.ts';
import htmlEventHandler from './html/event-handler.ts';
import htmlExternalStyle from './html/external-style.ts';
import htmlExtraClose from './html/extra-close.ts';
import htmlFontFace from './html/font-face.ts';
import htmlFontSize from './html/font-size.ts';
import htmlForm from './html/form.ts';
import htmlFormAction from './html/form-action.ts';
import htmlIframe from './html/iframe.ts';
import htmlMetaRefresh from './html/meta-refresh.ts';
import htmlRootRequired from './html/root-required.ts';
import htmlSavedPage from './html/saved-page.ts';
import htmlScript from './html/script.ts';
import htmlShortCenter from './html/short-center.ts';
import htmlStyleSize from './html/style-size.ts';
import htmlTagBalance from './html/tag-balance.ts';
import htmlTitle from './html/title.ts';
import htmlUnknownElement from './html/unknown-element.ts';
import htmlValid from './html/valid.ts';
import imageAltFileName from './image/alt-file-name.ts';
import imageAltOfLink from './image/alt-of-link.ts';
import imageAltOfSpacer from './image/alt-of-spacer.ts';
import imageAltRequired from './image/alt-required.ts';
import imageAreaRatio from './image/area-ratio.ts';
import imageDataUri from './image/data-uri.ts';
import imageFormat from './image/format.ts';
import imageHttps from './image/https.ts';
import imageLinkedShare from './image/linked-share.ts';
import imageShortLinked from './image/short-linked.ts';
import imageShortSource from './image/short-source.ts';
import imageSingleLarge from './image/single-large.ts';
import imageSizeAttributes from './image/size-attributes.ts';
import imageSrcValid from './image/src-valid.ts';
import imageTextShort from './image/text-short.ts';
import linkBlocklist from './link/blocklist.ts';
import linkData from './link/data.ts';
import linkDeceptiveHost from './link/deceptive-host.ts';
import linkEmpty from './link/empty.ts';
import linkEscapeNeedless from './link/escape-needless.ts';
import linkFile from './link/file.ts';
import linkFragmentTarget from './link/fragment-target.ts';
import linkHomograph from './link/homograph.ts';
import linkHostRandom from './link/host-random.ts';
import linkHttps from './link/https.ts';
import linkIpAddress from './link/ip-address.ts';
import linkLength from './link/length.ts';
import linkMailtoValid from './link/mailto-valid.ts';
import linkMalformed from './link/malformed.ts';
import linkOpenRedirect from './link/open-redirect.ts';
import linkOwnDomain from './link/own-domain.ts';
import linkPlaceholder from './link/placeholder.ts';
import linkPort from './link/port.ts';
import linkPrivateHost from './link/private-host.ts';
import linkRelative from './link/relative.ts';
import linkScript from './link/script.ts';
import linkShortener from './link/shortener.ts';
import linkSuspiciousTld from './link/suspicious-tld.ts';
import linkTelValid from './link/tel-valid.ts';
import linkTextMismatch from './link/text-mismatch.ts';
import linkUnsubscribeForm from './link/unsubscribe-form.ts';
import linkUserInfo from './link/user-info.ts';
import mimeAlternativeDiffers from './mime/alternative-differs.ts';
import mimeAlternativeLinks from './mime/alternative-links.ts';
import mimeAlternativeOrder from './mime/alternative-order.ts';
import mimeBoundarySyntax from './mime/boundary-syntax.ts';
import mimeBoundaryUnique from './mime/boundary-unique.ts';
import mimeBoundaryValid from './mime/boundary-valid.ts';
import mimeCharsetContradicted from './mime/charset-contradicted.ts';
import mimeCharsetRequired from './mime/charset-required.ts';
import mimeCharsetValid from './mime/charset-valid.ts';
import mimeCidResolves from './mime/cid-resolves.ts';
import mimeCidUsed from './mime/cid-used.ts';
import mimeContentIdValid from './mime/content-id-valid.ts';
import mimeDeprecatedStructure from './mime/deprecated-structure.ts';
import mimeDispositionRequired from './mime/disposition-required.ts';
import mimeEmptyMessage from './mime/empty-message.ts';
import mimeEmptyPart from './mime/empty-part.ts';
import mimeEncodedLineLength from './mime/encoded-line-length.ts';
import mimeEncodedWordValid from './mime/encoded-word-valid.ts';
import mimeEncodingFits from './mime/encoding-fits.ts';
import mimeEncodingNeeded from './mime/encoding-needed.ts';
import mimeEncodingValid from './mime/encoding-valid.ts';
import mimeFieldSyntax from './mime/field-syntax.ts';
import mimeFilenameEncodedWord from './mime/filename-encoded-word.ts';
import mimeFilenameEncoding from './mime/filename-encoding.ts';
import mimeFilenamePortable from './mime/filename-portable.ts';
import mimeFilenameRequired from './mime/filename-required.ts';
import mimeLimit from './mime/limit.ts';
import mimeLineLength from './mime/line-length.ts';
import mimeMultipartSingle from './mime/multipart-single.ts';
import mimeNewlineValid from './mime/newline-valid.ts';
import mimeNullByte from './mime/null-byte.ts';
import mimeParameterSyntax from './mime/parameter-syntax.ts';
import mimeTextAlternative from './mime/text-alternative.ts';
import mimeVersion from './mime/version.ts';
import recipientAddressValid from './recipient/address-valid.ts';
import recipientAlike from './recipient/alike.ts';
import recipientAsciiAddress from './recipient/ascii-address.ts';
import recipientDisposableDomain from './recipient/disposable-domain.ts';
import recipientDomainTypo from './recipient/domain-typo.ts';
import recipientDuplicate from './recipient/duplicate.ts';
import recipientDuplicateVariant from './recipient/duplicate-variant.ts';
import recipientRandomLocalPart from './recipient/random-local-part.ts';
import recipientReservedDomain from './recipient/reserved-domain.ts';
import recipientRoleAddress from './recipient/role-address.ts';
import sizeHeaders from './size/headers.ts';
import sizeHtmlClip from './size/html-clip.ts';
import sizeInlineImages from './size/inline-images.ts';
import sizeTotal from './size/total.ts';
import sizeTotalCommon from './size/total-common.ts';
import suppressionKnown from './suppression/known.ts';
import suppressionReason from './suppression/reason.ts';
import suppressionUsed from './suppression/used.ts';
import templateBlockBalanced from './template/block-balanced.ts';
import templateDataValid from './template/data-valid.ts';
import templateFallbackMissing from './template/fallback-missing.ts';
import templateIncludeFound from './template/include-found.ts';
import templateMjmlAttributeValid from './template/mjml-attribute-valid.ts';
import templateMjmlValid from './template/mjml-valid.ts';
import templateRenderFailed from './template/render-failed.ts';
import templateTagClosed from './template/tag-closed.ts';
import templateUnresolvedPlaceholder from './template/unresolved-placeholder.ts';
import unsubscribeLinkRequired from './unsubscribe/link-required.ts';
import unsubscribeListUnsubscribeEncoding from './unsubscribe/list-unsubscribe-encoding.ts';
import unsubscribeListUnsubscribeRequired from './unsubscribe/list-unsubscribe-required.ts';
import unsubscribeListUnsubscribeSyntax from './unsubscribe/list-unsubscribe-syntax.ts';
import unsubscribeOneClick from './unsubscribe/one-click.ts';

/** Every built-in rule by name, in order: the only list there is. */
const rules = {
  'accessibility/heading-order': accessibilityHeadingOrder,
  'accessibility/lang': accessibilityLang,
  'accessibility/link-name': accessibilityLinkName,
  'accessibility/link-text': accessibilityLinkText,
  'accessibility/table-role': accessibilityTableRole,
  'accessibility/zoom-allowed': accessibilityZoomAllowed,
  'attachment/archive-limit': attachmentArchiveLimit,
  'attachment/blocked-type': attachmentBlockedType,
  'attachment/deceptive-name': attachmentDeceptiveName,
  'attachment/encrypted-archive': attachmentEncryptedArchive,
  'attachment/macro': attachmentMacro,
  'attachment/mentioned-missing': attachmentMentionedMissing,
  'attachment/type-mismatch': attachmentTypeMismatch,
  'content/all-caps': contentAllCaps,
  'content/broken-words': contentBrokenWords,
  'content/contrast-distance': contentContrastDistance,
  'content/contrast-readable': contentContrastReadable,
  'content/exclamation': contentExclamation,
  'content/filler-left': contentFillerLeft,
  'content/greeting-generic': contentGreetingGeneric,
  'content/gtube': contentGtube,
  'content/hidden-text': contentHiddenText,
  'content/image-only': contentImageOnly,
  'content/letter-runs': contentLetterRuns,
  'content/postal-address': contentPostalAddress,
  'content/preheader-boilerplate': contentPreheaderBoilerplate,
  'content/preheader-differs': contentPreheaderDiffers,
  'content/preheader-length': contentPreheaderLength,
  'content/preheader-required': contentPreheaderRequired,
  'content/repeated-words': contentRepeatedWords,
  'content/short-body': contentShortBody,
  'content/spam-phrases': contentSpamPhrases,
  'content/text-image-ratio': contentTextImageRatio,
  'content/text-size-readable': contentTextSizeReadable,
  'content/tracker-id': contentTrackerId,
  'content/upper-share': contentUpperShare,
  'header/address-form': headerAddressForm,
  'header/address-syntax': headerAddressSyntax,
  'header/auto-submitted': headerAutoSubmitted,
  'header/bcc-sent': headerBccSent,
  'header/client-fields': headerClientFields,
  'header/date-distance': headerDateDistance,
  'header/date-obsolete': headerDateObsolete,
  'header/date-required': headerDateRequired,
  'header/date-valid': headerDateValid,
  'header/display-name-address': headerDisplayNameAddress,
  'header/display-name-blank': headerDisplayNameBlank,
  'header/display-name-brand': headerDisplayNameBrand,
  'header/display-name-recipient': headerDisplayNameRecipient,
  'header/display-name-title': headerDisplayNameTitle,
  'header/display-name-url': headerDisplayNameUrl,
  'header/eight-bit': headerEightBit,
  'header/empty-delimiter': headerEmptyDelimiter,
  'header/encoded-word-length': headerEncodedWordLength,
  'header/encoded-word-needless': headerEncodedWordNeedless,
  'header/encoded-word-place': headerEncodedWordPlace,
  'header/encoded-word-split': headerEncodedWordSplit,
  'header/feedback-id': headerFeedbackId,
  'header/field-once': headerFieldOnce,
  'header/folding-valid': headerFoldingValid,
  'header/from-free-mail': headerFromFreeMail,
  'header/from-random': headerFromRandom,
  'header/from-required': headerFromRequired,
  'header/from-single': headerFromSingle,
  'header/from-unlikely': headerFromUnlikely,
  'header/line-length': headerLineLength,
  'header/line-length-common': headerLineLengthCommon,
  'header/message-id-required': headerMessageIdRequired,
  'header/message-id-unique': headerMessageIdUnique,
  'header/message-id-valid': headerMessageIdValid,
  'header/precedence': headerPrecedence,
  'header/private-address': headerPrivateAddress,
  'header/recipient-count': headerRecipientCount,
  'header/recipient-count-common': headerRecipientCountCommon,
  'header/recipient-required': headerRecipientRequired,
  'header/reply-to-free-mail': headerReplyToFreeMail,
  'header/reply-to-same-as-to': headerReplyToSameAsTo,
  'header/script-path': headerScriptPath,
  'header/subject-currency': headerSubjectCurrency,
  'header/subject-draft-left': headerSubjectDraftLeft,
  'header/subject-fake-reply': headerSubjectFakeReply,
  'header/subject-length': headerSubjectLength,
  'header/subject-obfuscated': headerSubjectObfuscated,
  'header/subject-phrases': headerSubjectPhrases,
  'header/subject-punctuation': headerSubjectPunctuation,
  'header/subject-question': headerSubjectQuestion,
  'header/subject-recipient': headerSubjectRecipient,
  'header/subject-required': headerSubjectRequired,
  'header/subject-spaces': headerSubjectSpaces,
  'header/subject-url': headerSubjectUrl,
  'html/ascii-references': htmlAsciiReferences,
  'html/base': htmlBase,
  'html/break-runs': htmlBreakRuns,
  'html/charset-meta': htmlCharsetMeta,
  'html/conditional-comments': htmlConditionalComments,
  'html/doctype': htmlDoctype,
  'html/embedded-object': htmlEmbeddedObject,
  'html/end-tag-written': htmlEndTagWritten,
  'html/event-handler': htmlEventHandler,
  'html/external-style': htmlExternalStyle,
  'html/extra-close': htmlExtraClose,
  'html/font-face': htmlFontFace,
  'html/font-size': htmlFontSize,
  'html/form': htmlForm,
  'html/form-action': htmlFormAction,
  'html/iframe': htmlIframe,
  'html/meta-refresh': htmlMetaRefresh,
  'html/root-required': htmlRootRequired,
  'html/saved-page': htmlSavedPage,
  'html/script': htmlScript,
  'html/short-center': htmlShortCenter,
  'html/style-size': htmlStyleSize,
  'html/tag-balance': htmlTagBalance,
  'html/title': htmlTitle,
  'html/unknown-element': htmlUnknownElement,
  'html/valid': htmlValid,
  'image/alt-file-name': imageAltFileName,
  'image/alt-of-link': imageAltOfLink,
  'image/alt-of-spacer': imageAltOfSpacer,
  'image/alt-required': imageAltRequired,
  'image/area-ratio': imageAreaRatio,
  'image/data-uri': imageDataUri,
  'image/format': imageFormat,
  'image/https': imageHttps,
  'image/linked-share': imageLinkedShare,
  'image/short-linked': imageShortLinked,
  'image/short-source': imageShortSource,
  'image/single-large': imageSingleLarge,
  'image/size-attributes': imageSizeAttributes,
  'image/src-valid': imageSrcValid,
  'image/text-short': imageTextShort,
  'link/blocklist': linkBlocklist,
  'link/data': linkData,
  'link/deceptive-host': linkDeceptiveHost,
  'link/empty': linkEmpty,
  'link/escape-needless': linkEscapeNeedless,
  'link/file': linkFile,
  'link/fragment-target': linkFragmentTarget,
  'link/homograph': linkHomograph,
  'link/host-random': linkHostRandom,
  'link/https': linkHttps,
  'link/ip-address': linkIpAddress,
  'link/length': linkLength,
  'link/mailto-valid': linkMailtoValid,
  'link/malformed': linkMalformed,
  'link/open-redirect': linkOpenRedirect,
  'link/own-domain': linkOwnDomain,
  'link/placeholder': linkPlaceholder,
  'link/port': linkPort,
  'link/private-host': linkPrivateHost,
  'link/relative': linkRelative,
  'link/script': linkScript,
  'link/shortener': linkShortener,
  'link/suspicious-tld': linkSuspiciousTld,
  'link/tel-valid': linkTelValid,
  'link/text-mismatch': linkTextMismatch,
  'link/unsubscribe-form': linkUnsubscribeForm,
  'link/user-info': linkUserInfo,
  'mime/alternative-differs': mimeAlternativeDiffers,
  'mime/alternative-links': mimeAlternativeLinks,
  'mime/alternative-order': mimeAlternativeOrder,
  'mime/boundary-syntax': mimeBoundarySyntax,
  'mime/boundary-unique': mimeBoundaryUnique,
  'mime/boundary-valid': mimeBoundaryValid,
  'mime/charset-contradicted': mimeCharsetContradicted,
  'mime/charset-required': mimeCharsetRequired,
  'mime/charset-valid': mimeCharsetValid,
  'mime/cid-resolves': mimeCidResolves,
  'mime/cid-used': mimeCidUsed,
  'mime/content-id-valid': mimeContentIdValid,
  'mime/deprecated-structure': mimeDeprecatedStructure,
  'mime/disposition-required': mimeDispositionRequired,
  'mime/empty-message': mimeEmptyMessage,
  'mime/empty-part': mimeEmptyPart,
  'mime/encoded-line-length': mimeEncodedLineLength,
  'mime/encoded-word-valid': mimeEncodedWordValid,
  'mime/encoding-fits': mimeEncodingFits,
  'mime/encoding-needed': mimeEncodingNeeded,
  'mime/encoding-valid': mimeEncodingValid,
  'mime/field-syntax': mimeFieldSyntax,
  'mime/filename-encoded-word': mimeFilenameEncodedWord,
  'mime/filename-encoding': mimeFilenameEncoding,
  'mime/filename-portable': mimeFilenamePortable,
  'mime/filename-required': mimeFilenameRequired,
  'mime/limit': mimeLimit,
  'mime/line-length': mimeLineLength,
  'mime/multipart-single': mimeMultipartSingle,
  'mime/newline-valid': mimeNewlineValid,
  'mime/null-byte': mimeNullByte,
  'mime/parameter-syntax': mimeParameterSyntax,
  'mime/text-alternative': mimeTextAlternative,
  'mime/version': mimeVersion,
  'recipient/address-valid': recipientAddressValid,
  'recipient/alike': recipientAlike,
  'recipient/ascii-address': recipientAsciiAddress,
  'recipient/disposable-domain': recipientDisposableDomain,
  'recipient/domain-typo': recipientDomainTypo,
  'recipient/duplicate': recipientDuplicate,
  'recipient/duplicate-variant': recipientDuplicateVariant,
  'recipient/random-local-part': recipientRandomLocalPart,
  'recipient/reserved-domain': recipientReservedDomain,
  'recipient/role-address': recipientRoleAddress,
  'size/headers': sizeHeaders,
  'size/html-clip': sizeHtmlClip,
  'size/inline-images': sizeInlineImages,
  'size/total': sizeTotal,
  'size/total-common': sizeTotalCommon,
  'suppression/known': suppressionKnown,
  'suppression/reason': suppressionReason,
  'suppression/used': suppressionUsed,
  'template/block-balanced': templateBlockBalanced,
  'template/data-valid': templateDataValid,
  'template/fallback-missing': templateFallbackMissing,
  'template/include-found': templateIncludeFound,
  'template/mjml-attribute-valid': templateMjmlAttributeValid,
  'template/mjml-valid': templateMjmlValid,
  'template/render-failed': templateRenderFailed,
  'template/tag-closed': templateTagClosed,
  'template/unresolved-placeholder': templateUnresolvedPlaceholder,
  'unsubscribe/link-required': unsubscribeLinkRequired,
  'unsubscribe/list-unsubscribe-encoding': unsubscribeListUnsubscribeEncoding,
  'unsubscribe/list-unsubscribe-required': unsubscribeListUnsubscribeRequired,
  'unsubscribe/list-unsubscribe-syntax': unsubscribeListUnsubscribeSyntax,
  'unsubscribe/one-click': unsubscribeOneClick,
} as const;

export default rules;
