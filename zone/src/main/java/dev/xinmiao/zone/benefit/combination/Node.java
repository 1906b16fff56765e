package dev.xinmiao.zone.benefit.combination;

import java.util.Arrays;

/** A part of all results: of each claim whether it is in, out or free, and from how much to how much it may be granted. */
final class Node {
    enum Choice {
        FREE,
        IN,
        OUT
    }

    final Choice[] choice;
    final long[] least;
    final long[] most;
    final int depth;
    /** No result in here is worth more. */
    long bound = Long.MAX_VALUE;

    private Node(Choice[] choice, long[] least, long[] most, int depth) {
        this.choice = choice;
        this.least = least;
        this.most = most;
        this.depth = depth;
    }

    /** All results. */
    static Node root(Model model) {
        Choice[] free = new Choice[model.size];
        Arrays.fill(free, Choice.FREE);
        return new Node(free, model.least.clone(), model.most.clone(), 0);
    }

    Node with(int i, Choice decided) {
        Node child = copy();
        child.choice[i] = decided;
        return child;
    }

    Node atMost(int i, long amount) {
        Node child = copy();
        child.most[i] = amount;
        return child;
    }

    Node atLeast(int i, long amount) {
        Node child = with(i, Choice.IN);
        child.least[i] = amount;
        return child;
    }

    private Node copy() {
        Node child = new Node(choice.clone(), least.clone(), most.clone(), depth + 1);
        child.bound = bound;
        return child;
    }

    boolean isIn(int i) {
        return choice[i] == Choice.IN;
    }

    boolean isFree(int i) {
        return choice[i] == Choice.FREE;
    }

    /** Draws what follows from the decisions; false if they can't be met. */
    boolean settle(Model model) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < model.exclusions.length; e++) {
                int in = count(model.exclusions[e]);
                if (in > model.atMost[e]) {
                    return false;
                }
                if (in == model.atMost[e]) {
                    changed |= leaveOut(model.exclusions[e]);
                }
            }
            for (int i = 0; i < model.size; i++) {
                for (int need : model.needs[i]) {
                    if (choice[need] == Choice.OUT && choice[i] == Choice.IN) {
                        return false;
                    }
                    if (choice[need] == Choice.OUT && choice[i] == Choice.FREE) {
                        choice[i] = Choice.OUT;
                        changed = true;
                    } else if (choice[need] == Choice.FREE && choice[i] == Choice.IN) {
                        choice[need] = Choice.IN;
                        changed = true;
                    }
                }
            }
            for (int c = 0; c < model.members.length; c++) {
                long room = model.left[c];
                for (int i : model.members[c]) {
                    room -= isIn(i) ? least[i] : 0;
                }
                if (room < 0) {
                    return false;
                }
                for (int i : model.members[c]) {
                    most[i] = Math.min(most[i], model.down(isIn(i) ? least[i] + room : room, i));
                }
            }
            for (int i = 0; i < model.size; i++) {
                if (most[i] < least[i] && choice[i] != Choice.OUT) {
                    if (choice[i] == Choice.IN) {
                        return false;
                    }
                    choice[i] = Choice.OUT;
                    changed = true;
                }
            }
        }
        return true;
    }

    private int count(int[] set) {
        int in = 0;
        for (int i : set) {
            in += isIn(i) ? 1 : 0;
        }
        return in;
    }

    private boolean leaveOut(int[] set) {
        boolean changed = false;
        for (int i : set) {
            if (choice[i] == Choice.FREE) {
                choice[i] = Choice.OUT;
                changed = true;
            }
        }
        return changed;
    }
}
