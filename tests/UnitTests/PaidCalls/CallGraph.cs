using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace VideoGen.UnitTests.PaidCalls;

/// <summary>Which method of some assemblies uses which, read from their code. What the compiler made of a method counts as the method itself.</summary>
internal sealed class CallGraph
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public CallGraph(IEnumerable<Type> types)
    {
        var methods = types.SelectMany(type => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything))).ToList();
        var writtenAs = methods
            .Select(method => (Method: method, Machine: method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType))
            .Where(pair => pair.Machine is not null).ToDictionary(pair => pair.Machine!, pair => pair.Method);
        foreach (var method in methods)
            Uses.AddRange(Read(method).Select(used => (writtenAs.GetValueOrDefault(method.DeclaringType!, method), Definition(used))));
    }

    public List<(MethodBase User, MethodBase Used)> Uses { get; } = [];

    public static IEnumerable<Type> TypesOf(params Assembly[] assemblies) => assemblies.SelectMany(assembly => assembly.GetTypes());

    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true } generic) method = generic.GetGenericMethodDefinition();
        return method;
    }

    private static IEnumerable<MethodBase> Read(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var place = 0; place < code.Length;)
        {
            var value = code[place++] is var first && first == 0xFE ? (short)(0xFE00 | code[place++]) : first;
            var operation = s_codes[value];
            if (operation.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(code, place)) is { } used) yield return used;
            place += Length(operation.OperandType, code, place);
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token) => method.Module.ResolveMethod(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null);

    private static int Length(OperandType operand, byte[] code, int place) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, place),
        _ => 4,
    };
}
