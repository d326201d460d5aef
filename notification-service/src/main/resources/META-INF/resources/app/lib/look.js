import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/**
 * Sizes and places that are computed, which a stylesheet cannot know: html`<i ${look({ '--share': 0.3 })}></i>`. Set through the
 * object model, which the Content-Security-Policy allows; a style attribute, and so Lit's styleMap, it does not.
 */
export const look = directive(
  class extends Directive {
    update({ element }, [properties]) {
      for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, String(value));
      return nothing;
    }

    render() {
      return nothing;
    }
  },
);
