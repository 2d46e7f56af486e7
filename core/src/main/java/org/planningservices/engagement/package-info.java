/**
 * What a voucher pays for.
 *
 * <p>A customer makes a voucher for an <em>offering</em> (DDPS, SDPS, …) and a <em>service level</em>, the length in
 * days. Which <em>engagement</em> of that offering it becomes is settled when a partner reserves it. An engagement asks
 * for a <em>competency</em> at a <em>level</em>, which the partner holds and its consultant has an exam for.
 *
 * <p>Codes are open: an unknown offering or engagement is a value like any other, and the rules answer it (VCH-02,
 * ENG-16).
 *
 * <p>A text has at most 1,000 whole characters: Unicode code points, of which none is half a surrogate pair.
 */
@NullMarked
@ValueStyle
package org.planningservices.engagement;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
