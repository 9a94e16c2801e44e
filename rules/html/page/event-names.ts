/** The events that HTML and browsers of its early days let an attribute listen to, without `on`. */
export const EVENTS: ReadonlySet<string> = new Set((
  'abort afterprint animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforepaste beforeprint beforeunload blur cancel canplay '
  + 'change click close contextmenu copy cut dblclick drag dragend dragenter dragleave dragover dragstart drop ended error focus focusin focusout formdata hashchange '
  + 'input invalid keydown keypress keyup load loadend loadstart message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline '
  + 'online pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerup popstate progress '
  + 'readystatechange reset resize scroll search select selectstart show start stop storage submit toggle touchcancel touchend touchmove touchstart transitionend unload '
  + 'volumechange waiting wheel').split(' '));
