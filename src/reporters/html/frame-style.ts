/** What an email stands on where it brings no style of its own; the policy is the page's, once more. */
export const FRAME_HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"><style>
:where(html){font-family:system-ui,sans-serif;font-size:16px}:where(body>pre:only-child){white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.55 ui-monospace,Menlo,Consolas,monospace;margin:8px}
:where([data-sendlint-link]){color:#0b57d0;text-decoration:underline;cursor:default}
</style>`;

/** How findings are marked: an outline, and numbers that take no room. It follows the email's own styles, so that those do not hide it. */
export const FRAME_MARKS = `<style>
[data-sendlint]{outline:1.5px dashed #1a5bb8!important;outline-offset:-1px!important}[data-sendlint=error]{outline-color:#b3261e!important}[data-sendlint=warning]{outline-color:#a8660f!important}
body[data-sendlint]{outline:none!important}mark[data-sendlint]{background:#fdf1d8;color:inherit}
sendlint-numbers{position:absolute!important;z-index:2147483647!important;display:inline-flex!important;gap:2px!important;transform:translate(0,-9px)!important;line-height:1!important;visibility:visible!important;pointer-events:none!important;text-indent:0!important}
html:has(sendlint-numbers){padding-top:18px!important}body>sendlint-numbers:first-child:not([data-before]){top:2px!important;right:3px!important;left:auto!important;transform:none!important}
sendlint-number{display:inline-block!important;min-width:15px!important;padding:0 3px!important;border-radius:4px!important;font:700 10px/15px system-ui,sans-serif!important;letter-spacing:0!important;text-align:center!important;text-transform:none!important;color:#fff!important;background:#1a5bb8!important;box-shadow:0 0 0 1px #fff!important;scroll-margin:90px 20px!important;opacity:1!important}
sendlint-number[data-severity=error]{background:#b3261e!important}sendlint-number[data-severity=warning]{background:#85500a!important}sendlint-number[data-over]:not(:target){display:none!important}
sendlint-number:target{font-size:12px!important;line-height:18px!important;box-shadow:0 0 0 2px #fff,0 0 0 4px #1a5bb8!important}
:has(>sendlint-numbers:not([data-before])>sendlint-number:target),sendlint-numbers[data-before]:has(>sendlint-number:target)+*{outline:3px solid #1a5bb8!important;outline-offset:1px!important;box-shadow:0 0 0 6px #1a5bb833!important}
body:has(>sendlint-numbers>sendlint-number:target){outline:3px solid #1a5bb8!important;outline-offset:-3px!important}
sendlint-tag{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.92em;background:#7a5cff1f;border-radius:3px;padding:0 2px;overflow-wrap:anywhere}sendlint-tag[data-steers]{opacity:.65;font-size:.75em}
</style>`;
