package dev.xinmiao.decision.column;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;
import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.column.Node.Width;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a step's nodes as one loop, in a hidden class of its own. All values of a row are local variables of the loop's
 * one width: of ints, or of longs, among which masks are longs too. Written as the kernels are, so that the compiler
 * makes vectors of it: no branches, and every array at the same index.
 */
final class LoopWriter {
    private static final ClassDesc BLOCK = Block.class.describeConstable().orElseThrow();
    private static final ClassDesc KERNEL = Kernel.class.describeConstable().orElseThrow();
    private static final ClassDesc LOOP = ClassDesc.of(LoopWriter.class.getPackageName(), "Loop");

    private final Step step;
    private final CodeBuilder code;
    private final TypeKind kind;
    private final int row;
    private final Map<Node, Integer> registers = new HashMap<>();
    private final Map<Node, Integer> values = new HashMap<>();

    private LoopWriter(Step step, CodeBuilder code) {
        this.step = step;
        this.code = code;
        this.kind = step.nodes().stream().anyMatch(LoopWriter::ofLongs) ? TypeKind.LONG : TypeKind.INT;
        this.row = code.allocateLocal(TypeKind.INT);
    }

    /** About how many instructions a node comes to in a loop; 0 where no loop can hold it. */
    static int instructions(Node node) {
        return switch (node) {
            case Masks.And _, Masks.Or _, Masks.Not _ -> 1;
            case Arithmetic.Widen _, Arithmetic.Add _, Arithmetic.Subtract _ -> 1;
            case Masks.AndNot _, Comparisons.AtLeast _ -> 2;
            case Comparisons.NotLess _, Arithmetic.Put _ -> 3;
            case Arithmetic.Select _ -> node.width == Width.OBJECT ? 0 : 3;
            case Comparisons.Equals _, Comparisons.Same _ -> 5;
            // HotSpot reckons with ten for a product of longs.
            case Arithmetic.Scale _, Arithmetic.Multiply _ -> ofLongs(node) ? 11 : 1;
            default -> 0;
        };
    }

    /** Whether it belongs in a loop of longs. */
    static boolean ofLongs(Node node) {
        return node.width == Width.LONG || node.operands.stream().anyMatch(each -> each.width == Width.LONG);
    }

    /** The nodes have their registers. */
    static Kernel write(Step step) {
        byte[] bytes = ClassFile.of()
                .build(
                        LOOP,
                        type -> type.withFlags(ClassFile.ACC_FINAL)
                                .withInterfaceSymbols(KERNEL)
                                .withMethodBody(
                                        INIT_NAME,
                                        MTD_void,
                                        0,
                                        code -> code.aload(0)
                                                .invokespecial(CD_Object, INIT_NAME, MTD_void)
                                                .return_())
                                .withMethodBody(
                                        "run",
                                        MethodTypeDesc.of(CD_void, BLOCK),
                                        ClassFile.ACC_PUBLIC,
                                        code -> new LoopWriter(step, code).loop()));
        try {
            return (Kernel) MethodHandles.lookup()
                    .defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a loop that was written could not be loaded", e);
        }
    }

    private void loop() {
        step.reads().forEach(this::findRegister);
        step.writes().forEach(this::findRegister);
        code.iconst_0().istore(row);
        Label again = code.newBoundLabel();
        step.reads().forEach(this::read);
        for (Node node : step.nodes()) {
            calculate(node);
            keep(node);
        }
        step.writes().forEach(this::write);
        code.iinc(row, 1).iload(row).loadConstant(Column.BLOCK).if_icmplt(again).return_();
    }

    private void findRegister(Node node) {
        boolean wide = node.width == Width.LONG;
        int local = code.allocateLocal(TypeKind.REFERENCE);
        registers.put(node, local);
        code.aload(1)
                .getfield(BLOCK, wide ? "longs" : "ints", (wide ? CD_long : CD_int).arrayType(2))
                .loadConstant(node.register)
                .aaload()
                .astore(local);
    }

    private void read(Node node) {
        TypeKind lane = lane(node);
        code.aload(requireNonNull(registers.get(node)))
                .iload(row)
                .arrayLoad(lane)
                .conversion(lane, kind);
        keep(node);
    }

    private void write(Node node) {
        TypeKind lane = lane(node);
        code.aload(requireNonNull(registers.get(node))).iload(row);
        push(node);
        code.conversion(kind, lane).arrayStore(lane);
    }

    private static TypeKind lane(Node node) {
        return node.width == Width.LONG ? TypeKind.LONG : TypeKind.INT;
    }

    private void keep(Node node) {
        int local = code.allocateLocal(kind);
        values.put(node, local);
        code.storeLocal(kind, local);
    }

    private void push(Node node) {
        if (node instanceof Sources.Fill fill) {
            push(fill.value);
        } else {
            code.loadLocal(kind, requireNonNull(values.get(node)));
        }
    }

    private void push(long value) {
        if (kind == TypeKind.LONG) {
            code.loadConstant(value);
        } else {
            code.loadConstant((int) value);
        }
    }

    /** Leaves the node's value on the stack. */
    private void calculate(Node node) {
        switch (node) {
            case Arithmetic.Put put -> choose(put.operands.get(0), () -> push(put.value), put.operands.get(1));
            case Arithmetic.Select _ ->
                choose(node.operands.get(0), () -> push(node.operands.get(1)), node.operands.get(2));
            case Comparisons.AtLeast atLeast -> {
                // x ≥ k where k − 1 − x is negative.
                push(atLeast.constant - 1);
                push(node.operands.getFirst());
                subtract();
                sign();
            }
            default -> {
                node.operands.forEach(this::push);
                combine(node);
            }
        }
    }

    /** From the operands on the stack. */
    private void combine(Node node) {
        switch (node) {
            case Arithmetic.Widen _ -> {}
            case Arithmetic.Add _ -> operate(Opcode.IADD, Opcode.LADD);
            case Arithmetic.Subtract _ -> subtract();
            case Arithmetic.Multiply _ -> operate(Opcode.IMUL, Opcode.LMUL);
            case Arithmetic.Scale scale -> {
                push(scale.factor);
                operate(Opcode.IMUL, Opcode.LMUL);
            }
            case Masks.And _ -> and();
            case Masks.Or _ -> or();
            case Masks.Not _ -> not();
            case Masks.AndNot _ -> {
                not();
                and();
            }
            case Comparisons.NotLess _ -> {
                subtract();
                sign();
                not();
            }
            case Comparisons.Equals equals -> {
                push(equals.constant);
                subtract();
                zero();
            }
            case Comparisons.Same _ -> {
                subtract();
                zero();
            }
            default -> throw new IllegalStateException("no loop can hold " + node);
        }
    }

    /** {@code y ^ ((x ^ y) & mask)} */
    private void choose(Node mask, Runnable x, Node y) {
        push(y);
        x.run();
        push(y);
        xor();
        push(mask);
        and();
        xor();
    }

    /** A mask of whether the number on the stack is negative. */
    private void sign() {
        code.loadConstant(kind == TypeKind.LONG ? 63 : 31);
        operate(Opcode.ISHR, Opcode.LSHR);
    }

    /** A mask of whether the number on the stack is zero. */
    private void zero() {
        if (kind == TypeKind.LONG) {
            code.dup2();
        } else {
            code.dup();
        }
        operate(Opcode.INEG, Opcode.LNEG);
        or();
        sign();
        not();
    }

    private void not() {
        push(-1);
        xor();
    }

    private void and() {
        operate(Opcode.IAND, Opcode.LAND);
    }

    private void or() {
        operate(Opcode.IOR, Opcode.LOR);
    }

    private void xor() {
        operate(Opcode.IXOR, Opcode.LXOR);
    }

    private void subtract() {
        operate(Opcode.ISUB, Opcode.LSUB);
    }

    private void operate(Opcode ofInts, Opcode ofLongs) {
        code.with(OperatorInstruction.of(kind == TypeKind.LONG ? ofLongs : ofInts));
    }
}
