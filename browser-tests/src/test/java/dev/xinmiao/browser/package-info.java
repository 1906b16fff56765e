/** Stories of people using the built product in a browser. */
package dev.xinmiao.browser;
