/** What runs without a server: judging files from the command line. */
@NullMarked
package dev.xinmiao.zone.command;

import org.jspecify.annotations.NullMarked;
